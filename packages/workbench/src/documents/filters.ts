import type { Address } from '../app/address.ts';

export const documentKinds = [
  'report',
  'plan',
  'opinion',
  'notice',
  'regulation',
  'measures',
  'agreement',
  'news',
  'research',
  'other',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** The filters that lists, searches and comparisons share, as operations take them. */
export interface Filters {
  readonly region?: string;
  readonly from?: number;
  readonly to?: number;
  readonly kind?: DocumentKind;
  readonly issuer?: string;
}

/** The filters of an address; what no operation would take is left out. */
export function filtersOf({ region, from, to, kind, issuer }: Address): Filters {
  const first = yearOf(from);
  const last = yearOf(to);
  const known = documentKinds.find((one) => one === kind);
  return {
    ...(region !== undefined && { region }),
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { to: last }),
    ...(known !== undefined && { kind: known }),
    ...(issuer !== undefined && { issuer }),
  };
}

function yearOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{4}$/.test(text) ? Number(text) : undefined;
}
