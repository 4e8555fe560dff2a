import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../app/address.ts';
import {
  client,
  confined,
  type DatasetView,
  type Explanation,
  numberIn,
  type Row,
  scopeOf,
  textIn,
  useTable,
} from '../data/index.ts';
import type { CellTotals } from './totals.ts';

/** The region and the industry at hand, with what the data say about them. */
export interface ChosenCell {
  readonly region: string;
  readonly industry: string | undefined;
  /** Amounts and quotients of the region's industries. */
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The picked region and industry; where none is picked, the first region and what it is nearest to being strong in. */
export function useChosenCell(dataset: DatasetView): ChosenCell {
  const [address] = useAddress();
  const { regions, industries } = dataset.info;
  const region = regions.some(({ code }) => code === address.region) ? address.region! : regions[0]!.code;
  const { rows, error, retry } = useTable('advantage.cells', {
    ...confined(scopeOf(dataset), address.within),
    region,
  });
  const picked = industries.some(({ code }) => code === address.industry) ? address.industry : undefined;
  return { region, industry: picked ?? (rows && nearestStrength(rows)), rows, error, retry };
}

/** The industry whose quotient is closest below 1; the first where there is none. */
function nearestStrength(rows: readonly Row[]): string | undefined {
  const below = rows
    .map((row) => ({ industry: textIn(row, 'industry'), lq: numberIn(row, 'lq') ?? Number.NaN }))
    .filter(({ lq }) => lq < 1)
    .sort((a, b) => b.lq - a.lq);
  return below[0]?.industry ?? (rows[0] && textIn(rows[0], 'industry'));
}

/** The totals a cell's quotient is made of, from the account of the quotient. */
export function useCellTotals(dataset: DatasetView, region: string, industry: string): CellTotals | undefined {
  const [{ within }] = useAddress();
  const asked = { ...confined(scopeOf(dataset), within), indicator: 'lq', region, industry };
  const { data } = useQuery({
    queryKey: ['advantage.explain', asked],
    queryFn: ({ signal }) => client.call('advantage.explain', asked, { signal }) as Promise<Explanation>,
  });
  if (data === undefined) return undefined;
  const of = (symbol: string) => data.inputs.find((input) => input.symbol === symbol)?.value ?? null;
  const [amount, row, column, all] = [of('X[r,i]'), of('x_r'), of('x_i'), of('x')];
  if (amount === null || row === null || column === null || all === null) return undefined;
  return { amount, region: row, industry: column, all };
}
