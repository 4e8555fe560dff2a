import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CasePart } from '@yanzhen/evidence/cases';
import type { Text } from '../../operations/evidence.ts';
import type { NewPart } from './types.ts';

interface DemoCase {
  readonly id: string;
  readonly name: Text;
  readonly parts: Readonly<Partial<Record<CasePart, NewPart>>>;
}

/** The cases among the demo's files, as they were exported. They are ours and were checked when they were made. */
export async function demoCases(folder: string): Promise<DemoCase[]> {
  const names = (await readdir(join(folder, 'cases'))).filter((name) => name.endsWith('.json')).sort();
  return await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, 'cases', name), 'utf8')) as DemoCase),
  );
}
