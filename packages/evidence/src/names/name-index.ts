import type { Scheme, SchemeUnit } from '../schemes/scheme.ts';
import { nameKey } from './key.ts';
import type { Match } from './resolution.ts';

/** A unit found under a key, with the confidence of that kind of key. */
export interface Entry {
  readonly unit: SchemeUnit;
  readonly weight: number;
  readonly how: Match;
}

/** Every key of a scheme with the units it stands for. */
export type NameIndex = ReadonlyMap<string, readonly Entry[]>;

const WEIGHTS = { name: 1, short: 0.95, english: 0.95, alias: 0.9, pinyin: 0.85, loose: 0.8 } as const;

const indexes = new WeakMap<Scheme, NameIndex>();

/** The index of a scheme's names, built once. */
export function nameIndex(scheme: Scheme): NameIndex {
  let index = indexes.get(scheme);
  if (!index) {
    index = build(scheme);
    indexes.set(scheme, index);
  }
  return index;
}

function build(scheme: Scheme): NameIndex {
  const index = new Map<string, Entry[]>();
  const add = (text: string, unit: SchemeUnit, how: keyof typeof WEIGHTS): void => {
    const key = nameKey(text);
    if (key === '') return;
    const entries = index.get(key) ?? [];
    const known = entries.findIndex((entry) => entry.unit === unit);
    if (known >= 0) {
      if (entries[known]!.weight < WEIGHTS[how]) entries[known] = { unit, how, weight: WEIGHTS[how] };
    } else entries.push({ unit, how, weight: WEIGHTS[how] });
    index.set(key, entries);
  };
  for (const unit of scheme.units) {
    add(unit.name.zh, unit, 'name');
    add(unit.short.zh, unit, 'short');
    add(unit.name.en, unit, 'english');
    for (const alias of unit.aliases) add(alias, unit, /^[a-z]+$/.test(alias) ? 'pinyin' : 'alias');
    if (scheme.kind === 'region') addRegionForms(unit, add);
    else for (const form of looseIndustryKeys(unit.name.zh)) add(form, unit, 'loose');
    if (scheme.id.startsWith('wiod')) add(unit.code, unit, 'name');
  }
  return index;
}

function addRegionForms(
  unit: SchemeUnit,
  add: (text: string, unit: SchemeUnit, how: keyof typeof WEIGHTS) => void,
): void {
  const bare = unit.name.en.replace(
    / (Prefecture|League|District|County|Banner|Forestry District|Mining District|City)$/,
    '',
  );
  if (bare !== unit.name.en) add(bare, unit, 'pinyin');
}

/** An industry's name as people shorten it: connectives, 业 and 制造 left out. */
export function looseIndustryKeys(text: string): string[] {
  const plain = nameKey(text)
    .replaceAll('其它', '其他')
    .replace(/[和及与或的]/g, '');
  const out = [plain];
  const bare = plain.replace(/(制造业|加工业|工业|产业|制造|业)$/, '');
  if (bare.length >= 2) out.push(bare);
  return out;
}
