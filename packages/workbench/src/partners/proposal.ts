import { numberIn, type Row, textIn } from '../data/index.ts';
import type { Form } from './choice.ts';

/** One component of a proposal: in its own unit, and as a percentile in which more is better. */
export interface Component {
  readonly name: string;
  readonly raw: number | null;
  readonly percentile: number | null;
}

/** One proposal as the board shows it; null is missing. */
export interface Proposal {
  /** `transfer:500000:520000:17`, with the source of a pairing at the end: as the address keeps it. */
  readonly key: string;
  readonly form: Form;
  readonly rank: number;
  readonly sender: string;
  readonly receiver: string;
  readonly industries: readonly string[];
  readonly source: string;
  readonly score: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly topShare: number | null;
  readonly known: number | null;
  readonly hingesOn: string;
  readonly rankWithout: number | null;
  readonly standing: string;
  readonly confidence: string;
  readonly moved: number | null;
  readonly unit: string;
  readonly valueAddedUnit: string;
  readonly jobsUnit: string;
  readonly carbonUnit: string;
  /** Gains that are not given, with the code of the reason. */
  readonly notEstimated: ReadonlyMap<string, string>;
  readonly valueAdded: number | null;
  readonly valueAddedEnds: number | null;
  readonly jobs: number | null;
  readonly jobsEnd: number | null;
  readonly concentration: number | null;
  readonly secured: number | null;
  readonly securedLeast: number | null;
  readonly securedLargest: number | null;
  readonly carbon: number | null;
  readonly isChosen: boolean;
  readonly yieldsTo: readonly string[];
  readonly details: string;
  readonly needs: readonly string[];
  readonly risks: readonly string[];
  readonly missing: readonly string[];
  readonly components: readonly Component[];
  /** As the operation gave it, without what is missing. */
  readonly row: Row;
}

export function proposalOf(row: Row): Proposal {
  const number = (column: string) => numberIn(row, column);
  const words = (column: string) => textIn(row, column).split(' ').filter(Boolean);
  const [form, sender, receiver] = [textIn(row, 'form') as Form, textIn(row, 'sender'), textIn(row, 'receiver')];
  const [industries, source] = [words('industry'), textIn(row, 'source')];
  return {
    key: [form, sender, receiver, industries.join('+'), ...(source === '' ? [] : [source])].join(':'),
    ...{ form, sender, receiver, industries, source, rank: number('rank') ?? Number.NaN },
    ...{ score: number('score'), rankLow: number('rank_low'), rankHigh: number('rank_high') },
    ...{ topShare: number('top_share'), known: number('known_weight') },
    ...{ hingesOn: textIn(row, 'hinges_on'), rankWithout: number('rank_without') },
    ...{ standing: textIn(row, 'standing'), confidence: textIn(row, 'confidence') },
    ...{ moved: number('moved'), unit: textIn(row, 'unit'), valueAddedUnit: textIn(row, 'value_added_unit') },
    ...{ jobsUnit: textIn(row, 'jobs_unit'), carbonUnit: textIn(row, 'carbon_unit') },
    notEstimated: new Map(words('not_estimated').map((one) => one.split(':') as [string, string])),
    ...{ valueAdded: number('value_added'), valueAddedEnds: number('value_added_ends') },
    ...{ jobs: number('jobs'), jobsEnd: number('jobs_end'), concentration: number('concentration_change') },
    ...{ secured: number('secured'), securedLeast: number('secured_least'), securedLargest: number('secured_largest') },
    ...{ carbon: number('carbon_change'), isChosen: row['chosen'] === true, yieldsTo: words('yields_to') },
    ...{ details: textIn(row, 'details'), needs: words('needs'), risks: words('risks'), missing: words('missing') },
    components: Object.keys(row)
      .filter((column) => column.startsWith('raw_'))
      .map((column) => column.slice('raw_'.length))
      .map((name) => ({ name, raw: number(`raw_${name}`), percentile: number(`percentile_${name}`) })),
    row: Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== '')),
  };
}

/** What arises less what ends; null where either is missing. */
export function netOf(arises: number | null, ends: number | null): number | null {
  return arises === null || ends === null ? null : arises - ends;
}
