import type { Name } from '@yanzhen/evidence/dataset';

/** An assumption in words: a share as a percentage, anything else as the number it is. */
export function assumedValue({ zh, en }: Name, value: unknown, isShare: boolean): Name {
  const shown = isShare && typeof value === 'number' ? `${Number((value * 100).toPrecision(12))}%` : String(value);
  return { zh: `${zh} = ${shown}`, en: `${en} = ${shown}` };
}
