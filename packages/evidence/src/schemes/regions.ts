import generated from './generated/gbt2260.json' with { type: 'json' };
import { otherRegionNames } from './region-names.ts';
import { type Scheme, type SchemeInput, scheme } from './scheme.ts';

/** 中国 as a whole: the top of the GB/T 2260 hierarchy. */
export const CHINA = '100000';

let built: Scheme | undefined;

/** Provinces (1), prefectures (2) and counties (3) of China under their six-digit codes. */
export function chinaRegions(): Scheme {
  built ??= scheme({
    id: 'gbt2260',
    kind: 'region',
    title: { zh: '中国行政区划（GB/T 2260）', en: 'Administrative divisions of China (GB/T 2260)' },
    vintage: generated.vintage,
    source: generated.source,
    levels: [
      { level: 0, name: { zh: '全国', en: 'Nation' } },
      { level: 1, name: { zh: '省级', en: 'Province' } },
      { level: 2, name: { zh: '地级', en: 'Prefecture' } },
      { level: 3, name: { zh: '县级', en: 'County' } },
    ],
    units: generated.units.map(regionUnit),
  });
  return built;
}

function regionUnit(row: string[]): SchemeInput['units'][number] {
  const [code, zh, short, en, pinyin] = row as [string, string, string, string, string];
  const level = regionLevel(code);
  const parent = level === 0 ? undefined : parentCode(code, level);
  return {
    code,
    name: { zh, en },
    short: { zh: short, en },
    level,
    aliases: [pinyin, ...(otherRegionNames[code] ?? [])],
    ...(parent === undefined ? {} : { parent }),
  };
}

function regionLevel(code: string): number {
  if (code === CHINA) return 0;
  if (code.endsWith('0000')) return 1;
  return code.endsWith('00') ? 2 : 3;
}

function parentCode(code: string, level: number): string {
  if (level === 1) return CHINA;
  return level === 2 ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}
