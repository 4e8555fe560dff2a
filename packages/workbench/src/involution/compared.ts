import { numberIn, type Row, textIn, type WireTable } from '../data/index.ts';
import { rowsOf } from '../data/table.ts';

export type Range = readonly [low: number, high: number];

/** What a region or an industry has together and apart. */
export interface Standing {
  readonly code: string;
  readonly together: number;
  readonly apart: Range;
  /** What it must be paid to lose nothing by the joint plan; nothing for industries. */
  readonly payment: Range | undefined;
}

/** The table of `layout.compare` taken apart. */
export interface Compared {
  readonly together: Range;
  readonly apart: Range;
  /** The price of involution; undefined where it cannot be told. */
  readonly price: Range | undefined;
  readonly verdict: string;
  readonly regions: readonly Standing[];
  readonly industries: readonly Standing[];
}

export function comparedOf(table: WireTable): Compared | undefined {
  const rows = rowsOf(table);
  const of = (scope: string) => rows.filter((row) => textIn(row, 'scope') === scope);
  const [total] = of('total');
  const [price] = of('price');
  if (total === undefined || price === undefined) return undefined;
  const together = rangeIn(total, 'together');
  const apart = rangeIn(total, 'apart');
  if (together === undefined || apart === undefined) return undefined;
  return {
    ...{ together, apart, price: rangeIn(price, 'together'), verdict: textIn(price, 'code') },
    regions: of('region').flatMap(standingOf),
    industries: of('industry').flatMap(standingOf),
  };
}

function standingOf(row: Row): Standing[] {
  const [together, apart] = [numberIn(row, 'together_low'), rangeIn(row, 'apart')];
  if (together === null || apart === undefined) return [];
  return [{ code: textIn(row, 'code'), together, apart, payment: rangeIn(row, 'payment') }];
}

function rangeIn(row: Row, name: string): Range | undefined {
  const [low, high] = [numberIn(row, `${name}_low`), numberIn(row, `${name}_high`)];
  return low === null || high === null ? undefined : [low, high];
}

/** What is gained by planning together, over the ways apart may end. */
export function gainOf({ together, apart }: Pick<Standing, 'together' | 'apart'>): Range {
  return [together - apart[1], together - apart[0]];
}

/** Those who may lose by the joint plan, the largest payment first. */
export function losers({ regions }: Compared): Standing[] {
  return regions.filter(({ payment }) => (payment?.[1] ?? 0) > 0).sort((a, b) => b.payment![1] - a.payment![1]);
}

/** How many orders of moves came to rest, ran into a cycle, or did neither, as the note of the comparison says it. */
export function endsOf(notes: readonly { readonly code: string; readonly text: { readonly en: string } }[]) {
  const numbers = notes
    .find(({ code }) => code === 'apart-ends')
    ?.text.en.match(/\d+/g)
    ?.map(Number);
  const [orders, settled, cycle, limit] = numbers ?? [];
  return orders === undefined ? undefined : { orders, settled: settled ?? 0, cycle: cycle ?? 0, limit: limit ?? 0 };
}

/** A state of the regions after a move. */
export interface Step {
  readonly round: number;
  /** Empty at the start. */
  readonly mover: string;
  readonly gains: ReadonlyMap<string, number>;
  readonly added: ReadonlyMap<string, number>;
  readonly total: number;
  readonly transport: number;
}

/** The table of `layout.rounds` by step. */
export function stepsOf(table: WireTable): Step[] {
  const steps = Map.groupBy(rowsOf(table), (row) => numberIn(row, 'step') ?? 0);
  return [...steps.values()].map((rows) => {
    const by = (name: string) => new Map(rows.map((row) => [textIn(row, 'region'), numberIn(row, name) ?? 0]));
    const gains = by('gain');
    return {
      ...{ round: numberIn(rows[0]!, 'round') ?? 0, mover: textIn(rows[0]!, 'mover'), gains, added: by('added') },
      total: [...gains.values()].reduce((sum, gain) => sum + gain, 0),
      transport: numberIn(rows[0]!, 'transport') ?? 0,
    };
  });
}
