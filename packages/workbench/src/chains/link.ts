import { numberIn, type Row, textIn } from '../data/index.ts';

/** A supplier or customer as `chains links` gives it. */
export interface Link {
  readonly side: 'supplier' | 'customer';
  readonly kind: string;
  readonly region: string;
  readonly sector: string;
  readonly value: number;
  readonly share: number | null;
}

export function linkOf(row: Row): Link {
  return {
    side: textIn(row, 'side') === 'customer' ? 'customer' : 'supplier',
    kind: textIn(row, 'kind'),
    region: textIn(row, 'region'),
    sector: textIn(row, 'sector'),
    value: numberIn(row, 'value') ?? 0,
    share: numberIn(row, 'share'),
  };
}

export function linkKey({ side, kind, region, sector }: Link): string {
  return `${side}\n${kind}\n${region}\n${sector}`;
}

/** The largest links of a side that can be drawn, and what is left together. */
export function largest(links: readonly Link[], side: Link['side'], most: number) {
  const drawn = links.filter((link) => link.side === side && link.value > 0).sort((a, b) => b.value - a.value);
  const rest = drawn.slice(most);
  return { shown: drawn.slice(0, most), rest: rest.reduce((sum, { value }) => sum + value, 0), count: rest.length };
}
