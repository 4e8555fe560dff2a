import { parentPort } from 'node:worker_threads';
import { UserError } from '@yanzhen/evidence/errors';
import { type RawDocument, toDocumentText } from './blocks.ts';
import type { ReadAnswer, ReadOrder } from './thread-messages.ts';

async function read({ bytes, format, file, limits }: ReadOrder): Promise<RawDocument> {
  if (format === 'pdf') return (await import('./pdf/read-pdf.ts')).readPdf(bytes, file, limits);
  if (format === 'docx') return (await import('./docx/read-docx.ts')).readDocx(bytes, file, limits);
  return (await import('./html/read-html.ts')).readHtml(bytes, file, limits);
}

async function answer(order: ReadOrder): Promise<ReadAnswer> {
  try {
    return { kind: 'text', text: toDocumentText(await read(order), order.file, order.limits) };
  } catch (error) {
    if (!(error instanceof UserError))
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    const { code, text, kind, place, found, expected, advice } = error;
    const optional = { ...(found ? { found } : {}), ...(expected ? { expected } : {}), ...(advice ? { advice } : {}) };
    return { kind: 'refused', error: { code, text, kind, place, ...optional } };
  }
}

// One document after the other: whoever asks waits for the answer before asking again.
parentPort?.on('message', async (order: ReadOrder) => parentPort?.postMessage(await answer(order)));
parentPort?.postMessage({ kind: 'ready' } satisfies ReadAnswer);
