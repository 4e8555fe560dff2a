import { numberIn, type Row, textIn } from '../data/index.ts';
import { formatAmount } from '../design/index.ts';
import { useFactValue } from '../documents/index.ts';
import { useLanguage } from '../words/index.ts';

const stages = ['planned', 'building', 'done', 'unknown'] as const;

/** Which of the words says a project's stage. */
export function stageOf(row: Row): `stage-${(typeof stages)[number]}` {
  return `stage-${stages.find((stage) => stage === textIn(row, 'stage')) ?? 'unknown'}`;
}

/** A project's money as it is read: in Chinese as written, in English as yuan where it is. */
export function useProjectAmount(): (row: Row) => string {
  const language = useLanguage();
  const valueOf = useFactValue();
  return (row) => {
    const yuan = numberIn(row, 'amount_cny');
    if (language === 'en' && yuan !== null) return formatAmount(yuan / 1e8, '亿元', language);
    const value = numberIn(row, 'amount') ?? Number.NaN;
    return valueOf({ comparator: 'exact', value, valueMax: null, unit: textIn(row, 'unit') });
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
