import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { TableDocument } from '@yanzhen/evidence/tables';
import type { OperationContext, TableSource } from '../../operations/context.ts';
import { fileNotFound } from './file-datasets.ts';

/** How the tables named on a command line are to be read, where their files do not say it. */
export interface TableReading {
  readonly tableLayout?: string | undefined;
  readonly tableRegion?: string | undefined;
  readonly sheet?: string | undefined;
}

/** A folder or file that is there, or something that can only be meant as a path. */
export function isTablePath(reference: string): boolean {
  return existsSync(reference) || /[\\/]/.test(reference) || /\.(csv|xlsx|xls|gz|yztable)$/i.test(reference);
}

/** Reads a table in this process; the readers are loaded at the first table. */
export const importTableHere: OperationContext['importTable'] = async (path, options) => {
  const { readTable } = await import('@yanzhen/evidence/tables');
  return readTable(path, options);
};

/** Tables read straight from folders and files: nothing opens the store. */
export class FileTables implements TableSource {
  readonly #reading: TableReading;
  readonly #call: Pick<OperationContext, 'signal' | 'progress'>;

  constructor(reading: TableReading, call: Pick<OperationContext, 'signal' | 'progress'>) {
    this.#reading = reading;
    this.#call = call;
  }

  async load(path: string): Promise<TableDocument> {
    if (!existsSync(path)) throw fileNotFound(path);
    const { tableLayout, tableRegion, sheet } = this.#reading;
    return importTableHere(path, {
      id: basename(resolve(path)),
      ...(tableLayout === undefined ? {} : { layout: tableLayout as never }),
      ...(tableRegion === undefined ? {} : { region: tableRegion }),
      ...(sheet === undefined ? {} : { sheet }),
      ...this.#call,
    });
  }
}
