import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { TableDocument } from '@yanzhen/evidence/tables';
import type { OperationContext, TableSource } from '../../operations/context.ts';
import { fileNotFound } from './file-datasets.ts';

/** How the tables named on a command line are to be read, where their files do not say it. */
export interface TableReading {
  readonly tableLayout?: string | undefined;
  readonly tableRegion?: string | undefined;
  readonly tableYear?: number | undefined;
  readonly tableUnit?: string | undefined;
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
    const { tableLayout, tableRegion, tableYear, tableUnit, sheet } = this.#reading;
    const { folder, year } = await folderOf(path);
    return importTableHere(folder, {
      id: basename(resolve(folder)),
      ...(tableLayout === undefined ? {} : { layout: tableLayout as never }),
      ...(tableRegion === undefined ? {} : { region: tableRegion }),
      ...((tableYear ?? year) === undefined ? {} : { year: tableYear ?? year! }),
      ...(tableUnit === undefined ? {} : { unit: tableUnit }),
      ...(sheet === undefined ? {} : { sheet }),
      ...this.#call,
    });
  }
}

/** The flows of a table in several files stand for their folder, and for their year where it holds several. */
async function folderOf(path: string): Promise<{ readonly folder: string; readonly year?: number }> {
  const file = basename(path);
  if (!/^Z(_.*)?\.(csv|tsv|txt)(\.gz)?$/u.test(file)) return { folder: path };
  const { yearInFileName } = await import('@yanzhen/evidence/tables');
  return { folder: dirname(path), ...(file.startsWith('Z_') ? { year: yearInFileName(file) } : {}) };
}
