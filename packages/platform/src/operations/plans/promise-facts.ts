import type { Fact } from '@yanzhen/documents/facts';
import type { OperationContext } from '../context.ts';
import { corrected } from '../documents/fact-table.ts';
import { type LibraryFact, libraryFacts } from '../documents/library-facts.ts';
import { dueYear } from './drafts-of-facts.ts';
import type { Part } from './growth-bases.ts';
import type { PromiseQuestion } from './promise-question.ts';
import { growthOf, type PromisedGrowth } from './promised-growth.ts';

/** Who vouches for a promise: a person, or nobody but the extraction. */
export type PromiseTrust = 'accepted' | 'corrected' | 'extracted';

/** A fact of the library that may be a part's promise, or the amount one starts from. */
export interface Candidate {
  readonly entry: LibraryFact;
  readonly fact: Fact;
  readonly trust: PromiseTrust;
  readonly key: string;
  /** In the unit of the total; NaN for growth. */
  readonly value: number;
  /** Of a range in the unit of the total, else NaN. */
  readonly upper: number;
  readonly growth?: PromisedGrowth;
}

export interface Candidates {
  /** Targets of the year as amounts. */
  readonly amounts: readonly Candidate[];
  /** Targets of the year as growth. */
  readonly growths: readonly Candidate[];
  /** Amounts of any year that were reached. */
  readonly results: readonly Candidate[];
}

/** How facts of the library are read for a question. */
export interface FactReading {
  readonly keyOf: (indicator: string) => string;
  readonly amountIn: (value: number, unit: string) => number | undefined;
  readonly pricesOf: (fact: Fact) => PromisedGrowth['prices'];
}

/** The facts of the library that a question can be about, the most trusted first; what a person rejected is none. */
export async function candidates(
  question: PromiseQuestion,
  { keyOf, amountIn, pricesOf }: FactReading,
  context: OperationContext,
): Promise<Candidates> {
  const { documents, verdicts } = await context.store();
  const given = new Map((await verdicts.list()).map((verdict) => [verdict.key, verdict]));
  const isShare = /^[%％‰]$/.test(question.unit);
  const found = { amounts: [] as Candidate[], growths: [] as Candidate[], results: [] as Candidate[] };
  for (const entry of await libraryFacts(documents, await documents.list())) {
    const verdict = given.get(entry.key);
    const trust: PromiseTrust | 'rejected' = verdict === undefined ? 'extracted' : verdict.verdict;
    if (trust === 'rejected' || (trust === 'extracted' && question.trust === 'accepted')) continue;
    const fact = corrected(entry.fact, verdict);
    const common = { entry, fact, trust, key: keyOf(fact.indicator) } as const;
    const isTarget = fact.kind === 'target';
    if (isTarget && dueYear(fact) !== question.year) continue;
    if (fact.measure === 'level' || fact.measure === 'count') {
      const value = amountIn(fact.value, fact.unit);
      if (value === undefined) continue;
      const upper = fact.valueMax === undefined ? Number.NaN : (amountIn(fact.valueMax, fact.unit) ?? Number.NaN);
      found[isTarget ? 'amounts' : 'results'].push({ ...common, value, upper });
    } else if (isTarget && !isShare) {
      const made = Number.parseInt(entry.document.description.date ?? '', 10);
      const growth = growthOf(fact, Number.isNaN(made) ? undefined : made, pricesOf(fact));
      if (growth !== undefined) found.growths.push({ ...common, value: Number.NaN, upper: Number.NaN, growth });
    }
  }
  for (const list of Object.values(found)) list.sort(byTrust);
  return found;
}

/** What is said of a part: its region's own indicator, or one with the part's name before the indicator's (汽车 + 产值). */
export function ofPart(
  list: readonly Candidate[],
  { name, code }: Part,
  indicator: string,
  keyOf: FactReading['keyOf'],
): Candidate[] {
  const wanted = keyOf(indicator);
  const ofItsOwn = keyOf(`${name}${indicator}`);
  return list.filter(
    ({ fact, key }) =>
      (key === wanted && (fact.region === name || (code !== undefined && fact.regionCode === code))) ||
      key === ofItsOwn,
  );
}

const order: readonly PromiseTrust[] = ['corrected', 'accepted', 'extracted'];

function byTrust(a: Candidate, b: Candidate): number {
  const vouched = (trust: PromiseTrust) => (trust === 'extracted' ? 1 : 0);
  const dated = ({ entry }: Candidate) => entry.document.description.date ?? '';
  return (
    vouched(a.trust) - vouched(b.trust) ||
    b.fact.confidence - a.fact.confidence ||
    dated(b).localeCompare(dated(a)) ||
    order.indexOf(a.trust) - order.indexOf(b.trust) ||
    a.entry.key.localeCompare(b.entry.key)
  );
}
