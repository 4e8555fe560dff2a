import { Worker } from 'node:worker_threads';
import type { Cell } from '../cell.ts';
import { ImportError, limitError } from '../import-error.ts';
import type { ReadLimits } from '../limits.ts';
import type { Watch } from '../watch.ts';
import { damaged, inspectWorkbook } from './inspect.ts';
import type { MemoryFormat, ReadFault, ReadMessage, ReadOrder } from './messages.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: Cell[][];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly emptyFormulas: number;
}

const threadMebibytes = 1200;
const pollMilliseconds = 100;

/** Reads a workbook or a JSON file into memory, in a thread with bounded memory that cancelling ends at once. */
export async function readWorkbook(
  path: string,
  file: string,
  format: MemoryFormat,
  limits: ReadLimits,
  watch: Watch,
): Promise<Workbook> {
  const merges = format === 'xlsx' ? await inspectWorkbook(path, file, limits, watch) : {};
  const order: ReadOrder = { path, format, limits, merges };
  const worker = new Worker(new URL('./workbook.worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: threadMebibytes, stackSizeMb: 4 },
    execArgv: [],
    stderr: true,
    stdout: true,
  });
  try {
    return await collect(worker, file, watch);
  } finally {
    await worker.terminate();
  }
}

function collect(worker: Worker, file: string, watch: Watch): Promise<Workbook> {
  return new Promise((resolve, reject) => {
    const sheets: Sheet[] = [];
    const timer = setInterval(() => {
      try {
        watch.check();
      } catch (error) {
        finish(() => reject(error));
      }
    }, pollMilliseconds);
    const finish = (settle: () => void) => {
      clearInterval(timer);
      settle();
    };
    worker.on('message', (message: ReadMessage) => {
      if (message.kind === 'sheet') sheets.push({ name: message.name, rows: [] });
      else if (message.kind === 'rows') for (const row of message.rows) sheets.at(-1).rows.push(row);
      else if (message.kind === 'fault') finish(() => reject(faultError(file, message)));
      else finish(() => resolve({ sheets, emptyFormulas: message.emptyFormulas }));
    });
    worker.on('error', (error) => finish(() => reject(threadError(file, error))));
    worker.on('exit', () => finish(() => reject(damaged(file, undefined))));
  });
}

function faultError(file: string, { code, text, limit }: ReadFault): ImportError {
  if (code === 'damaged') return damaged(file, new Error(text.en));
  const place = { file };
  return limit ? limitError(code, text, { place }) : new ImportError(code, text, { place });
}

function threadError(file: string, error: unknown): ImportError {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!outOfMemory) return damaged(file, error);
  return limitError(
    'too-much-memory',
    {
      zh: `读取“${file}”需要的内存超过 ${threadMebibytes} MiB，已停止。`,
      en: `Reading “${file}” needs more than ${threadMebibytes} MiB of memory and was stopped.`,
    },
    { place: { file }, advice: { zh: '请另存为 CSV 再导入。', en: 'Save it as CSV and import that.' } },
  );
}
