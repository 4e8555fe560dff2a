import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InputOutputTable } from '@yanzhen/science/chains';

/** What the numpy script measured and found; milliseconds. */
export interface PeerAnswer {
  readonly numpy: string;
  readonly accounts: number;
  readonly flows: number;
  readonly inverse: number;
  readonly extraction: number;
  readonly footprints: number[];
  readonly losses: number[];
  readonly flowsFound: number[];
}

/** Runs `peer.py` on a table; undefined where python3 with numpy is not here. */
export function numpyPeer(table: InputOutputTable, regions: number): PeerAnswer | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'yanzhen-bench-'));
  try {
    const put = (name: string, values: Float64Array) =>
      writeFileSync(join(folder, name), new Uint8Array(values.buffer));
    put('Z', table.intermediate);
    put('Y', table.finalDemand);
    put('x', table.output);
    put('F', table.satellites[0]!.values);
    const script = fileURLToPath(new URL('peer.py', import.meta.url));
    const shape = [table.nodes.length, regions].map(String);
    const run = spawnSync('python3', [script, folder, ...shape], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    return run.status === 0 ? (JSON.parse(run.stdout) as PeerAnswer) : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
