import type { ContractFile, ScheduleFile, TermFile } from '@yanzhen/evidence/agreements';

type Lever = NonNullable<ContractFile['lever']>;

/** Shares as people write them: 0.1 + 0.2 is 0.3. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** The part of `party` in what it and `against` get now, or 1 for a payment as it is written; undefined where there is no lever to read. */
export function leverNow({ terms }: ContractFile, lever: Lever): number | undefined {
  const term = terms.find(({ id }) => id === lever.term);
  if (term?.kind === 'fixed' || term?.kind === 'percent') return 1;
  if (term?.kind !== 'split' && term?.kind !== 'equity') return undefined;
  const [first] = term.periods;
  const [own, other] = [first?.shares[lever.party] ?? 0, first?.shares[lever.against] ?? 0];
  return own + other === 0 ? undefined : own / (own + other);
}

/**
 * The contract with a ratio that `agreements.solve` found written into its term: of a split, the part of `party` in what both get,
 * period by period; of a payment or a percentage, a multiple of what is written.
 */
export function withRatio(file: ContractFile, lever: Lever, ratio: number): ContractFile {
  return { ...file, terms: file.terms.map((term) => (term.id === lever.term ? termAt(term, lever, ratio) : term)) };
}

function termAt(term: TermFile, { party, against }: Lever, ratio: number): TermFile {
  if (term.kind === 'fixed') return { ...term, amounts: times(term.amounts, ratio) };
  if (term.kind === 'percent') return { ...term, rate: tidy(term.rate * ratio) };
  if (term.kind !== 'split' && term.kind !== 'equity') return term;
  const periods = term.periods.map((period) => {
    const both = (period.shares[party] ?? 0) + (period.shares[against] ?? 0);
    const shares = { ...period.shares, [party]: tidy(both * ratio), [against]: tidy(both * (1 - ratio)) };
    return { ...period, shares };
  });
  return { ...term, periods };
}

function times(amounts: ScheduleFile, ratio: number): ScheduleFile {
  if (typeof amounts === 'number') return tidy(amounts * ratio);
  if ('from' in amounts) return { ...amounts, amount: tidy(amounts.amount * ratio) };
  return amounts.map((amount) => tidy(amount * ratio));
}
