import generated from './generated/gbt4754-2017.json' with { type: 'json' };
import { industryAliases, industryEnglish } from './industry-names.ts';
import { type Scheme, type SchemeInput, scheme } from './scheme.ts';

const levels = [
  { level: 1, name: { zh: '门类', en: 'Section' } },
  { level: 2, name: { zh: '大类', en: 'Division' } },
  { level: 3, name: { zh: '中类', en: 'Group' } },
  { level: 4, name: { zh: '小类', en: 'Class' } },
];

let all: Scheme | undefined;
let aboveScale: Scheme | undefined;

/** GB/T 4754-2017: 20 sections, 97 divisions, 473 groups and their classes. Groups and classes have Chinese names only. */
export function gbt4754(): Scheme {
  all ??= scheme({
    id: 'gbt4754-2017',
    kind: 'industry',
    title: { zh: '国民经济行业分类（GB/T 4754-2017）', en: 'Industrial classification (GB/T 4754-2017)' },
    vintage: generated.vintage,
    source: generated.source,
    levels,
    units: generated.units.map(industryUnit),
  });
  return all;
}

/** The 41 divisions (06–46 of sections B, C and D) that statistics of industry above scale (规上工业) report. */
export function industryAboveScale(): Scheme {
  const full = gbt4754();
  const kept = full.units.filter(
    (unit) => /^[BCD]$/.test(unit.code) || (unit.level === 2 && /^[BCD]$/.test(unit.parent!)),
  );
  aboveScale ??= scheme({
    ...full,
    id: 'gbt4754-2017-above-scale',
    title: { zh: '规模以上工业 41 个大类', en: 'Industry above scale, 41 divisions' },
    levels: levels.slice(0, 2),
    units: kept,
  });
  return aboveScale;
}

function industryUnit(row: string[]): SchemeInput['units'][number] {
  const [code, parent, zh] = row as [string, string, string];
  const level = /^[A-T]$/.test(code) ? 1 : code.length;
  return {
    code,
    name: { zh, en: industryEnglish[code] ?? zh },
    short: { zh: level === 2 ? shortIndustry(zh) : zh, en: industryEnglish[code] ?? zh },
    level,
    aliases: industryAliases[code] ?? [],
    ...(parent === '' ? {} : { parent }),
  };
}

/** 汽车制造业 → 汽车制造, 煤炭开采和洗选业 → 煤炭开采和洗选, 农业 stays. */
function shortIndustry(name: string): string {
  return name.length > 3 ? name.replace(/业$/, '') : name;
}
