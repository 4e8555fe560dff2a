import type { Fact } from '@yanzhen/documents/facts';
import { UserError } from '@yanzhen/evidence/errors';
import { resolveRegion } from '@yanzhen/evidence/names';
import type { OperationContext } from '../context.ts';
import { corrected } from '../documents/fact-table.ts';
import { type LibraryFact, libraryFacts } from '../documents/library-facts.ts';
import { dueYear } from './drafts-of-facts.ts';

/** Who vouches for a promise: a person, or nobody but the extraction. */
export type PromiseTrust = 'accepted' | 'corrected' | 'extracted';

/** What a part has promised in a document of its own. */
export interface DocumentPromise {
  readonly unit: string;
  /** In the unit of the total; the lower end of a range. */
  readonly value: number;
  readonly trust: PromiseTrust;
  readonly document: string;
  readonly fact: Fact;
  /** How many further facts give the same part another value. */
  readonly others: number;
}

export interface PromiseQuestion {
  readonly indicator: string;
  readonly year: number;
  /** Of the total. */
  readonly unit: string;
  readonly trust: 'accepted' | 'any';
}

/**
 * What parts of a total promised themselves: the targets in the library for the year, of the indicator in the part's region, or of the
 * part's own name before the indicator's (汽车 + 产值). Growth, changes, shares and gaps are no amounts and are left. What a person
 * accepted or corrected goes before what was only extracted, then the surer, then the newer document; rejected facts count for nothing.
 * @throws UserError when no amount of the unit can be converted
 */
export async function documentPromises(
  units: readonly string[],
  question: PromiseQuestion,
  context: OperationContext,
): Promise<Map<string, DocumentPromise>> {
  const { documents, verdicts } = await context.store();
  const { indicatorKey, siUnit } = await import('@yanzhen/documents/facts');
  const wantedUnit = siUnit(question.unit);
  const given = new Map((await verdicts.list()).map((verdict) => [verdict.key, verdict]));
  const amountOf = ({ value, unit }: Fact): number | undefined => {
    if (unit === question.unit) return value;
    const written = siUnit(unit);
    if (written === undefined || written.unit !== wantedUnit?.unit) return undefined;
    return Number(((value * written.factor) / wantedUnit.factor).toPrecision(12));
  };
  const candidates = (await libraryFacts(documents, await documents.list())).flatMap((entry): Candidate[] => {
    const verdict = given.get(entry.key);
    const fact = corrected(entry.fact, verdict);
    const trust = verdict === undefined ? 'extracted' : verdict.verdict;
    if (trust === 'rejected' || (trust === 'extracted' && question.trust === 'accepted')) return [];
    const isAmount = fact.measure === 'level' || fact.measure === 'count';
    if (fact.kind !== 'target' || !isAmount || dueYear(fact) !== question.year) return [];
    const value = amountOf(fact);
    return value === undefined ? [] : [{ entry, fact, value, trust, key: indicatorKey(fact.indicator) }];
  });
  const wanted = indicatorKey(question.indicator);
  return new Map(
    units.flatMap((unit): [string, DocumentPromise][] => {
      const region = resolveRegion(unit);
      const code = region.status === 'resolved' ? region.code : undefined;
      const ofItsOwn = indicatorKey(`${unit}${question.indicator}`);
      const own = candidates
        .filter(
          ({ fact, key }) =>
            (key === wanted && (fact.region === unit || (code !== undefined && fact.regionCode === code))) ||
            key === ofItsOwn,
        )
        .sort(byTrust);
      const [first, ...rest] = own;
      if (first === undefined) return [];
      const { value, trust, entry, fact } = first;
      const others = new Set(rest.map((each) => each.value).filter((other) => other !== value)).size;
      return [[unit, { unit, value, trust, document: entry.document.id, fact, others }]];
    }),
  );
}

interface Candidate {
  readonly entry: LibraryFact;
  readonly fact: Fact;
  readonly value: number;
  readonly trust: PromiseTrust;
  readonly key: string;
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

interface Asked {
  readonly indicator?: string | undefined;
  readonly year?: number | undefined;
  readonly unit?: string | undefined;
  readonly trust: PromiseQuestion['trust'];
}

/** The question an input asks; undefined where it asks none. @throws UserError where half of it is missing */
export function promiseQuestion({ indicator, year, unit, trust }: Asked): PromiseQuestion | undefined {
  if (indicator === undefined && year === undefined && unit === undefined) return undefined;
  if (indicator !== undefined && year !== undefined && unit !== undefined) return { indicator, year, unit, trust };
  const missing = indicator === undefined ? 'indicator' : year === undefined ? 'year' : 'unit';
  throw new UserError(
    'promises-incomplete',
    {
      zh: '要与文件中的承诺对照，须同时给出指标、年份和总量的单位。',
      en: 'Holding the shares against promises in documents needs the indicator, the year and the unit of the total.',
    },
    { place: { field: missing }, advice: { zh: `补上 ${missing}。`, en: `Give ${missing} too.` } },
  );
}
