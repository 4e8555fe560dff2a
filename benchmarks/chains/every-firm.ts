import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type CascadeResult, cascades, defaultCascade, type Network } from '@yanzhen/science/chains/firms';

const SIZE = 250;

/** Every firm of a network in turn on so many threads, in fixed pieces. */
export async function everyFirm(network: Network, threads: number): Promise<CascadeResult[]> {
  const pieces = Array.from({ length: Math.ceil(network.firms / SIZE) }, (_, piece) => piece);
  const results = new Array<CascadeResult[]>(pieces.length);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: network });
      for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
        worker.postMessage(piece);
        [results[piece]] = (await once(worker, 'message')) as [CascadeResult[]];
      }
      await worker.terminate();
    }),
  );
  return results.flat();
}

if (!isMainThread && parentPort !== null) {
  const network = workerData as Network;
  const all = cascades(network, defaultCascade);
  parentPort.on('message', (piece: number) => {
    const first = piece * SIZE;
    parentPort!.postMessage(all.range(first, Math.min(first + SIZE, network.firms)));
  });
}
