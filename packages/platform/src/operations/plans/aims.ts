import type { SharedUnit } from '@yanzhen/evidence/plans';
import type { Note } from '../evidence.ts';
import type { DocumentPromise, PromiseQuestion } from './promises.ts';

/** What a part aims at itself, and where that stands. */
export interface Aim {
  /** NaN where nothing is known. */
  readonly value: number;
  readonly from: 'file' | DocumentPromise['trust'] | '';
  readonly promise: DocumentPromise | undefined;
}

/** What the file says goes before what documents say: whoever wrote it knew which figure was meant. */
export function aimOf({ promised }: SharedUnit, promise: DocumentPromise | undefined): Aim {
  if (!Number.isNaN(promised)) return { value: promised, from: 'file', promise: undefined };
  if (promise === undefined) return { value: Number.NaN, from: '', promise };
  return { value: promise.value, from: promise.trust, promise };
}

export function aimColumns(aims: readonly Aim[], values: Float64Array) {
  const number = (of: (promise: DocumentPromise) => number) =>
    Float64Array.from(aims, ({ promise }) => (promise === undefined ? Number.NaN : of(promise)));
  const text = (of: (promise: DocumentPromise) => string) =>
    aims.map(({ promise }) => (promise === undefined ? '' : of(promise)));
  return {
    promised: Float64Array.from(aims, ({ value }) => value),
    difference: Float64Array.from(aims, ({ value }, index) => value - values[index]!),
    promise: aims.map(({ from }) => from),
    document: text(({ document }) => document),
    passage: number(({ fact }) => fact.citation.passage),
    start: number(({ fact }) => fact.citation.start),
    end: number(({ fact }) => fact.citation.end),
    sentence: text(({ fact }) => fact.sentence),
    others: number(({ others }) => others),
  };
}

export function aimNotes(aims: readonly Aim[], total: number, question: PromiseQuestion | undefined): Note[] {
  const told = aims.filter(({ value }) => !Number.isNaN(value));
  const notes: Note[] = [];
  if (told.length > 0) notes.push(sumNote(told, aims.length, total));
  if (question === undefined) return notes;
  const inDocuments = told.filter(({ promise }) => promise !== undefined);
  if (inDocuments.length === 0) notes.push(nothingFound(question));
  const unread = inDocuments.filter(({ from }) => from === 'extracted').length;
  if (unread > 0) {
    notes.push({
      code: 'promises-not-looked-at',
      level: 'caution',
      text: {
        zh: `其中 ${unread} 个取自文件、尚无人确认；请逐条核对原句。`,
        en: `${unread} of them were extracted from documents and nobody has looked at them; check each against its sentence.`,
      },
    });
  }
  const several = inDocuments.filter(({ promise }) => promise!.others > 0).map(({ promise }) => promise!.unit);
  if (several.length > 0) {
    notes.push({
      code: 'promises-differ',
      level: 'caution',
      text: {
        zh: `${several.join('、')}的文件中有不止一个数值，取的是最可靠、最新的一个。`,
        en: `Documents of ${several.join(', ')} give more than one value; the surest and newest is taken.`,
      },
    });
  }
  return notes;
}

function sumNote(told: readonly Aim[], units: number, total: number): Note {
  const sum = Number(told.reduce((all, { value }) => all + value, 0).toPrecision(12));
  const difference = Number((sum - total).toPrecision(6));
  const isAll = told.length === units;
  return {
    code: 'promised-total',
    // A sum over some of the parts says nothing of the total while it is below it.
    level: difference < 0 && isAll ? 'caution' : 'information',
    text: {
      zh: `${units} 个单位中 ${told.length} 个有自己的目标，合计 ${sum}，与总量相差 ${difference}${isAll ? '' : '；其余未知，不当作零'}。`,
      en: `${told.length} of ${units} units have aims of their own; they add up to ${sum}, ${difference} from the total${isAll ? '' : '; the others are unknown, not zero'}.`,
    },
  };
}

const nothingFound = ({ indicator, year, unit, trust }: PromiseQuestion): Note => ({
  code: 'no-promises',
  level: 'caution',
  text: {
    zh: `资料库的文件中没有找到各单位 ${year} 年“${indicator}”的目标值（可换算为 ${unit}${trust === 'accepted' ? '、经人确认' : ''}的数量）。增速和相对值不算数量。`,
    en: `No document of the library states a target of these units for “${indicator}” in ${year} as an amount in ${unit}${trust === 'accepted' ? ' that a person accepted' : ''}. Growth and relative figures are no amounts.`,
  },
});
