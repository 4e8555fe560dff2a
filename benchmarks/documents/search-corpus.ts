import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '@yanzhen/documents/text';
import { seededRandom } from '@yanzhen/science/random';
import { sharedFolder } from '../../tests/shared-folder.ts';

/** Passages of two or three sentences drawn from government work reports; undefined where the reports are not there. */
export function searchCorpus(count: number): string[] | undefined {
  const folder = sharedFolder('data', 'reports');
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.startsWith('gwr'));
  } catch {
    return undefined;
  }
  const found = names.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end))),
  );
  const random = seededRandom(7);
  const draw = () => found[Math.floor(random() * (found.length - 1))]!;
  return Array.from({ length: count }, (_, k) => `${draw()}${draw()}${k % 3 === 0 ? draw() : ''}`.slice(0, 600));
}
