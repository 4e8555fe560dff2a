import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultGates, readGates } from '@yanzhen/evidence/plans';
import { expect, it } from 'vitest';
import { gatesTable } from './gates.ts';

it('writes gates that read back as they were', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-gates-'));
  try {
    const path = join(folder, 'gates.csv');
    await writeFile(path, gatesTable(defaultGates));
    expect(await readGates(path)).toEqual(defaultGates);
  } finally {
    await rm(folder, { recursive: true });
  }
});
