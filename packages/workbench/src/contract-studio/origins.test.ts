import type { ContractFile } from '@yanzhen/evidence/agreements';
import { expect, it } from 'vitest';
import { moved, withValue } from './edit-path.ts';
import { withOriginsKept } from './origins.ts';

const how = { zh: '', en: '' };
const contract = {
  start: 2027,
  years: 5,
  parties: [],
  outlays: [
    { party: 'a', year: 1, amount: 10 },
    { party: 'b', year: 1, amount: 20 },
  ],
  streams: [{ id: 'vat', kind: 'vat', at: 'a', amounts: 5, retained: 0.5 }],
  terms: [],
  assumptions: [
    { zh: '一', en: 'one' },
    { zh: '二', en: 'two' },
  ],
  origins: [
    { path: 'outlays.0.amount', how, from: [{ kind: 'part', part: 'layout', path: 'sites.0.setup' }] },
    { path: 'outlays.1.amount', how, from: [{ kind: 'assumption', at: 1 }] },
    { path: 'streams.0.amounts', how, from: [{ kind: 'figure', path: 'outlays.1.amount' }] },
    { path: 'years', how, from: [] },
  ],
} as const satisfies ContractFile;

const pathsOf = (file: ContractFile) => file.origins!.map(({ path }) => path);

it('forgets the origin of a figure put in by hand, and of no other', () => {
  const next = withOriginsKept(contract, withValue<ContractFile>(contract, ['streams', 0, 'amounts'], 6));
  expect(pathsOf(next)).toEqual(['outlays.0.amount', 'outlays.1.amount', 'years']);
  const shares = withOriginsKept(contract, withValue<ContractFile>(contract, ['streams', 0, 'retained'], 0.6));
  expect(pathsOf(shares)).toEqual(pathsOf(contract));
});

it('moves with what is moved or taken away', () => {
  const swapped = withOriginsKept(contract, { ...contract, outlays: moved(contract.outlays, 0, 1) });
  expect(pathsOf(swapped)).toEqual(['outlays.1.amount', 'outlays.0.amount', 'streams.0.amounts', 'years']);
  expect(swapped.origins![2]!.from).toEqual([{ kind: 'figure', path: 'outlays.0.amount' }]);
  const fewer = withOriginsKept(contract, withValue<ContractFile>(contract, ['outlays', 0], undefined));
  expect(pathsOf(fewer)).toEqual(['outlays.0.amount', 'streams.0.amounts', 'years']);
  const assumed = withOriginsKept(contract, withValue<ContractFile>(contract, ['assumptions', 0], undefined));
  expect(assumed.origins![1]!.from).toEqual([{ kind: 'assumption', at: 0 }]);
});

it('leaves another contract alone', () => {
  const other: ContractFile = { ...contract, origins: [] };
  expect(withOriginsKept(contract, other)).toBe(other);
});
