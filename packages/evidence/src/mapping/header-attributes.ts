import { headerUnit, parseUnit } from '../units/index.ts';
import { readYear } from './years.ts';

/** What one text of a header says by itself: a year, a unit, and what is left of it. */
export interface HeaderPart {
  readonly year?: string;
  readonly unit?: string;
  /** The text without year and unit; empty when nothing else was there. */
  readonly rest: string;
}

/** Units as column names in code spell them: `output_wan_yuan`, `share_pct`. */
const codedUnits: readonly (readonly [RegExp, string])[] = [
  [/[_ ](bai[_ ]?wan[_ ]yuan)$/iu, '百万元'],
  [/[_ ](wan[_ ]?yuan)$/iu, '万元'],
  [/[_ ](yi[_ ]?yuan)$/iu, '亿元'],
  [/[_ ](wan[_ ]?ren)$/iu, '万人'],
  [/[_ ](wan[_ ]?dun)$/iu, '万吨'],
  [/[_ ](mln?[_ ]?usd|million[_ ]?usd|musd)$/iu, 'million USD'],
  [/[_ ](pct|percent)$/iu, '%'],
];

/** Takes a header text apart. */
export function headerPart(text: string): HeaderPart {
  const year = readYear(text);
  if (year !== undefined) return { year: text.trim(), rest: '' };
  const { unit, rest } = unitOf(text);
  const dated = /(?<!\d)((?:19|20)\d{2})\s*年?(?:度|末|底)?(?!\d)/u.exec(rest);
  if (!dated) return { ...(unit ? { unit } : {}), rest };
  const undated = rest.replace(dated[0], ' ').replace(/\s+/gu, ' ').trim();
  return { year: dated[1]!, ...(unit ? { unit } : {}), rest: undated };
}

function unitOf(text: string): { unit?: string; rest: string } {
  for (const [pattern, unit] of codedUnits) if (pattern.test(text)) return { unit, rest: text.replace(pattern, '') };
  const whole = /^([（([]?)(.+?)[）)\]]?$/u.exec(text.trim());
  if (whole && isSureUnit(whole[2]!, whole[1] !== '')) return { unit: whole[2]!, rest: '' };
  // In names such as value_added the tail after an underscore is a word, not a unit.
  if (/^[\w]+$/u.test(text)) return { rest: text };
  const { measure, unit } = headerUnit(text);
  return unit ? { unit: unit.text, rest: measure } : { rest: text.trim() };
}

/** A bare English word (employees, t, km) is more often a label than a unit. */
function isSureUnit(text: string, bracketed: boolean): boolean {
  return (bracketed || /[元吨人户时辆%‰]$/u.test(text)) && parseUnit(text) !== undefined;
}
