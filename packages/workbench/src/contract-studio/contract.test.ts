import { agreementTemplates, type ContractFile, readContract } from '@yanzhen/evidence/agreements';
import { describe, expect, it } from 'vitest';
import { freshId, freshStream, freshTerm, namesOf, streamKinds, termKinds } from './fresh.ts';
import { leverNow, withRatio } from './set-lever.ts';

const contractOf = (id: string): ContractFile => agreementTemplates.find((each) => each.id === id)!.contract;
const contract = contractOf('zibo-capital-linked-2022');

describe('what is added to a contract', () => {
  it('can be read at once, whatever its kind', () => {
    for (const kind of termKinds) {
      const term = freshTerm(kind, contract);
      expect(readContract({ ...contract, terms: [...contract.terms, term] }).terms.at(-1)!.id).toBe(term.id);
    }
    for (const kind of streamKinds) {
      expect(() =>
        readContract({ ...contract, streams: [...contract.streams, freshStream(kind, contract)] }),
      ).not.toThrow();
    }
    expect(freshId([{ id: 'split' }, { id: 'split-2' }], 'split')).toBe('split-3');
  });

  it('knows what is named and cannot go', () => {
    const named = namesOf(contract);
    expect([...named].filter((id) => contract.parties.some((party) => party.id === id))).toHaveLength(2);
    expect(namesOf({ ...contract, outlays: [], streams: [], terms: [], lever: undefined }).size).toBe(0);
  });
});

describe('a ratio that was solved for', () => {
  it('is written into every period of a split', () => {
    const lever = contract.lever!;
    const next = withRatio(contract, lever, 0.25);
    expect(leverNow(next, lever)).toBeCloseTo(0.25, 12);
    const term = next.terms.find(({ id }) => id === lever.term)!;
    if (term.kind !== 'split') throw new Error('a split was expected');
    for (const { shares } of term.periods) expect(Object.values(shares).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it('multiplies a payment', () => {
    const rent: ContractFile = {
      ...contract,
      terms: [{ id: 'rent', kind: 'fixed', from: 'host', to: 'sender', amounts: { from: 1, amount: 100 } }],
    };
    const lever = { term: 'rent', party: 'sender', against: 'host' };
    expect(leverNow(rent, lever)).toBe(1);
    expect(withRatio(rent, lever, 1.5).terms[0]).toMatchObject({ amounts: { amount: 150 } });
    expect(
      withRatio({ ...rent, terms: [{ id: 'rent', kind: 'percent', from: 'host', to: 'sender', rate: 0.1 }] }, lever, 3)
        .terms[0],
    ).toMatchObject({ rate: 0.3 });
  });
});
