import { numberIn, type Row, textIn } from '../data/index.ts';

const stages = ['planned', 'building', 'done', 'unknown'] as const;

/** Which of the words says a project's stage. */
export function stageOf(row: Row): `stage-${(typeof stages)[number]}` {
  return `stage-${stages.find((stage) => stage === textIn(row, 'stage')) ?? 'unknown'}`;
}

/** A project's money as figures are written. */
export function amountOf(row: Row) {
  return {
    comparator: 'exact',
    value: numberIn(row, 'amount') ?? Number.NaN,
    valueMax: null,
    unit: textIn(row, 'unit'),
  };
}

/** The sentence's place in its document. */
export function placeOf(row: Row) {
  return {
    document: textIn(row, 'document'),
    passage: numberIn(row, 'passage') ?? 0,
    start: numberIn(row, 'start') ?? 0,
    end: numberIn(row, 'end') ?? 0,
  };
}
