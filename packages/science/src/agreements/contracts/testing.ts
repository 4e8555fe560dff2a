import type { Contract, ShareTerm } from './contract.ts';

export const years = (count: number, amount: (year: number) => number) =>
  Float64Array.from({ length: count }, (_, year) => amount(year + 1));

/** Two cities, twenty years: the sender lays out 400 and the host 300; tax grows from the third year. */
export function enclave(changes: Partial<Contract> = {}): Contract {
  return {
    years: 20,
    parties: [
      { id: 'sender', role: 'sender', discount: 0.05, outside: 0 },
      { id: 'host', role: 'host', discount: 0.05, outside: 0 },
    ],
    outlays: [
      { party: 'sender', year: 1, amount: 400 },
      { party: 'host', year: 1, amount: 300 },
    ],
    streams: [
      {
        ...{ id: 'vat', kind: 'vat', at: 'host', retained: 0.5 },
        amounts: years(20, (year) => (year < 3 ? 20 : 20 + 220 * (1 - 0.9 ** (year - 2)))),
        stock: years(20, () => 20),
        policies: years(20, () => 0),
      },
    ],
    terms: [split({ sender: 0.5, host: 0.5 })],
    output: years(20, (year) => (year < 3 ? 0 : 2000)),
    ...changes,
  };
}

export function split(shares: Readonly<Record<string, number>>, changes: Partial<ShareTerm> = {}): ShareTerm {
  return {
    ...{ id: 'split', kind: 'split', base: { of: 'increment' } },
    periods: [{ from: 1, to: 20, shares }],
    ...changes,
  };
}
