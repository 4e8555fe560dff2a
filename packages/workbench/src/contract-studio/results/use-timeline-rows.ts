import type { ContractFile, TermFile } from '@yanzhen/evidence/agreements';
import { formatNumber } from '../../design/index.ts';
import { useLanguage } from '../../words/index.ts';
import { useNames } from '../use-names.ts';
import { useContractWords } from '../words.ts';

export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Mark {
  readonly party: string;
  readonly year: number;
  readonly amount: number;
  readonly text: string;
}

export interface TimelineRow {
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly bars: readonly Stretch[];
}

/** A row for outlays, and one for every term with the years in which it runs. */
export function useTimelineRows(file: ContractFile): TimelineRow[] {
  const say = useContractWords();
  const language = useLanguage();
  const { party, money, termName } = useNames(file);
  const percent = (part: number) => formatNumber(part, 'share', language).replace(/\.0%/, '%');
  const split = (shares: Readonly<Record<string, number>>) =>
    Object.entries(shares)
      .filter(([, part]) => part > 0)
      .map(([id, part]) => `${party(id)} ${percent(part)}`)
      .join(' · ');
  const said = (term: TermFile): string => {
    switch (term.kind) {
      case 'repay':
        return say('lineRepay', { party: party(term.to) });
      case 'fixed':
        return say('linePays', { from: party(term.from), to: party(term.to) });
      case 'percent':
      case 'pool':
        return percent(term.rate);
      case 'risk':
        return percent(term.part);
      case 'renegotiate':
        return say('lineBelow', { below: percent(term.below) });
      default:
        return '';
    }
  };
  const bars = (term: TermFile): Stretch[] => {
    if (term.kind === 'split' || term.kind === 'equity') {
      return term.periods.map(({ from, to, shares }) => ({ from, to, text: split(shares) }));
    }
    const { from = 1, to = file.years } = ('period' in term && term.period) || {};
    return [{ from, to, text: said(term) }];
  };
  const marks = file.outlays
    .filter(({ amount }) => amount > 0)
    .map(({ party: id, year, amount }): Mark => {
      const text = `${file.start + year - 1} · ${party(id)} ${money(amount)}`;
      return { party: id, year, amount, text };
    });
  return [
    { name: say('lineOutlays'), marks, bars: [] },
    ...file.terms.map((term) => ({ name: termName(term.id), marks: [], bars: bars(term) })),
  ];
}
