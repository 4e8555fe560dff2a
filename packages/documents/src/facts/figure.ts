import type { Draft } from './draft.ts';
import type { Comparator, Measure } from './fact.ts';
import type { LeftReading } from './left.ts';
import { measureOf } from './measure.ts';
import type { Quantity } from './quantity.ts';

/** The draft of one figure under its indicator, with sign, comparator and unit. */
export function figureDraft(
  quantity: Quantity,
  reading: LeftReading,
  indicator: string,
  more: { start: number; found: Draft['found']; measure?: Measure },
): Draft {
  const falls = (reading.movement === 'down' && !reading.reaches) || indicator.endsWith('降幅');
  const sign = falls && !/减负|减税/.test(indicator) ? -1 : 1;
  const unit =
    reading.per && !quantity.unit.includes('/')
      ? `${quantity.unit}/${perUnit(reading.per)}`
      : perPerson(quantity.unit, reading);
  return {
    start: Math.min(more.start, quantity.start),
    end: quantity.end,
    numberAt: quantity.start,
    indicator,
    comparator: comparatorOf(quantity, reading),
    value: sign * quantity.value,
    ...(quantity.valueMax === undefined ? {} : { valueMax: sign * quantity.valueMax }),
    unit,
    measure: more.measure ?? measureOf(quantity, reading, indicator),
    found: more.found,
  };
}

function comparatorOf(quantity: Quantity, reading: LeftReading): Comparator {
  if (quantity.valueMax !== undefined) return 'range';
  if (quantity.after) return quantity.after;
  if (reading.comparator) return reading.comparator;
  return quantity.more ? 'over' : 'exact';
}

const perUnit = (words: string) => [...words.matchAll(/每(.)/g)].map((match) => match[1]).join('·');

function perPerson(unit: string, reading: LeftReading): string {
  return reading.per === '每人' ? unit.replace(/\/(月|年|天)$/, '/人·$1') : unit;
}
