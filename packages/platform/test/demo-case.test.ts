import { readFile } from 'node:fs/promises';
import { readContract } from '@yanzhen/evidence/agreements';
import { caseParts } from '@yanzhen/evidence/cases';
import { simulateContract } from '@yanzhen/science/agreements';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoCaseText } from '../../../scripts/demo-case/make.ts';
import { projectFile } from '../src/files.ts';
import { contractSchema } from '../src/operations/agreements/contract-fields.ts';
import { readCase } from '../src/operations/cases/case-file.ts';

const id = 'demo-central-equipment';
let shipped: string;
beforeAll(async () => {
  shipped = await readFile(projectFile(`data/cases/${id}.json`), 'utf8');
});

describe('the demo case', () => {
  it('comes out the same when its operations make it again from the demo’s data', async () => {
    expect((await demoCaseText(projectFile('data'))).text).toBe(shipped);
  }, 120_000);

  it('has every part, each read by its format, none stale, marked where it is assumed', () => {
    const read = readCase(shipped, id);
    expect(Object.keys(read.parts)).toEqual(caseParts);
    const contract = contractSchema.parse(JSON.parse(read.parts.contract!.text));
    expect(contract.assumptions!.length).toBeGreaterThan(10);
    const { parties } = simulateContract(readContract(contract));
    for (const [k, { outside, role }] of contract.parties.entries())
      if (role !== 'upper') expect(parties[k]!.npv).toBeGreaterThan(outside);
    for (const term of contract.terms) expect(['repay', 'split', 'fixed']).toContain(term.kind);
  });
});
