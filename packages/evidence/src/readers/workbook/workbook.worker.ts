import { parentPort, workerData } from 'node:worker_threads';
import { Fault, type ReadMessage, type ReadOrder } from './messages.ts';
import { SheetSink } from './sink.ts';

/** Reads one file in a thread of its own, whose memory is bounded: a hostile file can only take this thread down. */
async function readInThread(order: ReadOrder, post: (message: ReadMessage) => void): Promise<void> {
  const sink = new SheetSink(order.limits, post);
  try {
    if (order.format === 'xlsx') await (await import('./read-xlsx.ts')).readXlsx(order, sink);
    else if (order.format === 'xls') (await import('./read-xls.ts')).readXls(order, sink);
    else (await import('./read-json.ts')).readJson(order, sink);
    post({ kind: 'done', emptyFormulas: sink.emptyFormulas });
  } catch (error) {
    if (error instanceof Fault) post({ kind: 'fault', code: error.code, text: error.text, limit: error.limit });
    else
      post({
        kind: 'fault',
        code: 'damaged',
        text: { zh: '', en: error instanceof Error ? error.message : String(error) },
        limit: false,
      });
  }
}

await readInThread(workerData as ReadOrder, (message) => parentPort!.postMessage(message));
