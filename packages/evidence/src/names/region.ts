import { CHINA } from '../schemes/regions.ts';
import type { Scheme, SchemeUnit } from '../schemes/scheme.ts';
import { isWithin } from '../schemes/scheme.ts';
import { allowed, choose } from './choose.ts';
import { nameKey, tidyText, withoutNumbering } from './key.ts';
import { type Entry, nameIndex } from './name-index.ts';
import type { Resolution, ResolveOptions } from './resolution.ts';

/** Kinds of places that a suffix says, and the units they can be. */
const KINDS: readonly (readonly [RegExp, (unit: SchemeUnit) => boolean])[] = [
  [/(autonomousregion|province|sheng|municipality|zizhiqu|specialadministrativeregion|sar)$/, (u) => u.level === 1],
  [/(autonomousprefecture|prefecture|zizhizhou|diqu|league|meng)$/, (u) => u.level === 2],
  [/(autonomouscounty|county|xian|zizhixian)$/, (u) => u.level === 3 && u.name.zh.endsWith('县')],
  [/(district|qu)$/, (u) => u.level === 3 && u.name.zh.endsWith('区')],
  [/(banner|qi)$/, (u) => u.level === 3 && u.name.zh.endsWith('旗')],
  [/(city|shi)$/, (u) => u.name.zh.endsWith('市')],
];

/** Chinese suffixes, also where the place has since changed its kind (毕节地区, 会理县). */
const SUFFIXES: readonly (readonly [RegExp, (unit: SchemeUnit) => boolean])[] = [
  [/(省|自治区|特别行政区|直辖市)$/, (u) => u.level === 1],
  [/(地区|自治州|州|盟)$/, (u) => u.level === 2],
  [/市$/, (u) => u.level >= 1],
  [/(自治县|县|区|旗|自治旗)$/, (u) => u.level >= 2],
];

/** Candidates for a text within a scheme of regions; undefined when nothing fits. */
export function resolveRegionText(scheme: Scheme, text: string, options: ResolveOptions): Resolution | undefined {
  const index = nameIndex(scheme);
  const clean = withoutNumbering(text);
  const key = nameKey(clean);
  if (key === '') return undefined;
  const byCode = scheme.id === 'gbt2260' ? regionByCode(scheme, key) : undefined;
  if (byCode) return choose(text, allowed(scheme, [byCode], options), { how: 'code', factor: 1 });
  const direct = choose(text, allowed(scheme, index.get(key) ?? [], options));
  if (direct) return direct;
  return bySuffix(scheme, text, key, options) ?? byPath(scheme, text, clean, options);
}

/** 42, 4201, 420100, 420100000 and 420100000000 all name a unit of GB/T 2260. */
function regionByCode(scheme: Scheme, key: string): Entry | undefined {
  if (!/^\d{2}(\d{2}){0,2}(0{3}){0,2}$/.test(key)) return undefined;
  const unit = scheme.byCode.get(key.slice(0, 6).padEnd(6, '0'));
  return unit && { unit, weight: 1, how: 'code' };
}

function bySuffix(scheme: Scheme, text: string, key: string, options: ResolveOptions): Resolution | undefined {
  const index = nameIndex(scheme);
  const latin = /^[a-z]+$/.test(key);
  for (const [suffix, fits] of latin ? KINDS : SUFFIXES) {
    const bare = key.replace(suffix, '');
    if (bare === key || bare.length < 2) continue;
    const entries = (index.get(bare) ?? []).filter((entry) => entry.how !== 'name' && fits(entry.unit));
    const found = choose(text, allowed(scheme, entries, options), { how: 'suffix', factor: latin ? 1 : 0.85 });
    if (found) return found;
  }
  return undefined;
}

/** 湖北省武汉市, 江苏-苏州, “Wuhan, Hubei”: a place with the place it lies in. */
function byPath(scheme: Scheme, text: string, clean: string, options: ResolveOptions): Resolution | undefined {
  if (scheme.id !== 'gbt2260') return undefined;
  for (const [outer, inner] of [...splits(tidyText(clean))]) {
    const above = resolveOuter(scheme, outer);
    if (above === undefined || (options.within !== undefined && !isWithin(scheme, above, options.within))) continue;
    const below = resolveRegionText(scheme, inner, { ...options, within: above });
    if (below?.status === 'resolved' && below.code !== above) return { ...below, text, how: 'path' };
    if (below?.status === 'ambiguous') return { ...below, text };
    if (below?.status === 'resolved') return { ...below, text };
  }
  return undefined;
}

function* splits(text: string): Generator<readonly [string, string]> {
  const parts = text.split(/[,，/|>_\-–—·\s]+/).filter((part) => part !== '');
  if (parts.length > 1 && parts.length < 6) {
    for (let i = 1; i < parts.length; i++) {
      yield [parts.slice(0, i).join(' '), parts.slice(i).join(' ')];
      yield [parts.slice(i).join(' '), parts.slice(0, i).join(' ')];
    }
  }
  const key = nameKey(text);
  if (!/\p{Script=Han}/u.test(key) || key.length > 40) return;
  for (let i = 2; i <= Math.min(key.length - 2, 12); i++) yield [key.slice(0, i), key.slice(i)];
}

function resolveOuter(scheme: Scheme, text: string): string | undefined {
  const key = nameKey(text);
  if (key === '中国' || key === 'china') return CHINA;
  const entries = (nameIndex(scheme).get(key) ?? []).filter(
    (entry) => entry.unit.level === 1 || entry.unit.level === 2,
  );
  const found = choose(text, entries) ?? bySuffix(scheme, text, key, {});
  return found?.status === 'resolved' && found.level <= 2 ? found.code : undefined;
}
