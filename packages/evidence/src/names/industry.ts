import type { Scheme, SchemeUnit } from '../schemes/scheme.ts';
import { allowed, choose } from './choose.ts';
import { nameKey, tidyText, withoutNumbering } from './key.ts';
import { type Entry, looseIndustryKeys, nameIndex } from './name-index.ts';
import type { Resolution, ResolveOptions } from './resolution.ts';

/** Candidates for a text within a scheme of industries; undefined when nothing fits. */
export function resolveIndustryText(scheme: Scheme, text: string, options: ResolveOptions): Resolution | undefined {
  const whole = tidyText(text);
  const code = codeOf(scheme, whole);
  if (code) return choose(text, allowed(scheme, [entry(code)], options), { how: 'code', factor: 1 });
  const named = byName(scheme, text, withoutNumbering(text), options);
  const [prefix, rest] = codeAndName(scheme, whole);
  if (!prefix) return named;
  const byRest = byName(scheme, text, rest, { ...options, level: prefix.level });
  if (byRest?.status === 'resolved' && byRest.code === prefix.code) {
    return choose(text, allowed(scheme, [entry(prefix)], options), { how: 'code', factor: 1 });
  }
  if (byRest === undefined) return named;
  // 1 农业 in a yearbook is numbering, not division 01: the name decides unless the code also says it.
  return named ?? byName(scheme, text, rest, options);
}

function byName(scheme: Scheme, text: string, name: string, options: ResolveOptions): Resolution | undefined {
  const index = nameIndex(scheme);
  const exact = choose(text, allowed(scheme, index.get(nameKey(name)) ?? [], options));
  if (exact) return exact;
  for (const key of looseIndustryKeys(name)) {
    const found = choose(text, allowed(scheme, index.get(key) ?? [], options), { how: 'loose', factor: 0.9 });
    if (found) return found;
  }
  return undefined;
}

function codeOf(scheme: Scheme, text: string): SchemeUnit | undefined {
  const plain = text.trim();
  if (!/^[A-Za-z]?\d{0,4}$/.test(plain) || plain === '') return undefined;
  const direct =
    scheme.byCode.get(plain) ?? scheme.byCode.get(plain.toUpperCase()) ?? scheme.byCode.get(plain.toLowerCase());
  if (direct) return direct;
  const digits = plain.replace(/^[A-Ta-t](?=\d)/, '');
  const padded = digits.padStart(digits.length < 2 ? 2 : digits.length, '0');
  return scheme.byCode.get(padded) ?? (scheme.id.startsWith('gbt4754') ? scheme.byCode.get(`0${digits}`) : undefined);
}

/** “C36 汽车制造业”, “36.汽车制造业”: a code followed by a name. */
function codeAndName(scheme: Scheme, text: string): [SchemeUnit | undefined, string] {
  const parts = /^\(?([A-Za-z]?\d{1,4}|[A-T](?=[\s.、:]))\)?[\s.、:．-]*(\D.*)$/.exec(text);
  if (!parts) return [undefined, text];
  return [codeOf(scheme, parts[1]!), parts[2]!];
}

function entry(unit: SchemeUnit): Entry {
  return { unit, weight: 1, how: 'code' };
}
