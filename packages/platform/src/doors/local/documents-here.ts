import type { ComputePool } from '../../compute/index.ts';
import type { OperationContext } from '../../operations/context.ts';
import type { PreparedFile } from '../../store/documents/prepare.ts';

type Call = Pick<OperationContext, 'signal' | 'progress'>;

/** Reads documents: the first in this thread, which is soonest done, any more in a worker while the store takes in what was read. */
export class DocumentsHere {
  readonly #call: Call;
  #begun = false;
  #pool: ComputePool | undefined;

  constructor(call: Call) {
    this.#call = call;
  }

  async prepare(bytes: Uint8Array, fileName: string): Promise<PreparedFile> {
    if (!this.#begun) {
      this.#begun = true;
      const { prepareFile } = await import('../../store/documents/prepare.ts');
      return await prepareFile(bytes, fileName, this.#call.signal);
    }
    const pool = await this.#workers();
    const quiet = { workspace: 'local', signal: this.#call.signal, progress: () => undefined };
    return (await pool.run({ kind: 'prepare-document', bytes, fileName }, quiet)) as PreparedFile;
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  async #workers(): Promise<ComputePool> {
    if (this.#pool === undefined) {
      const { ComputePool } = await import('../../compute/index.ts');
      const none = { load: () => Promise.reject(new Error('Reading a document takes no dataset, table or network.')) };
      this.#pool = new ComputePool({ datasets: none, tables: none, networks: none }, 1);
    }
    return this.#pool;
  }
}
