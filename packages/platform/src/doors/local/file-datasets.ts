import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Dataset } from '@yanzhen/evidence/dataset';
import { UserError } from '@yanzhen/evidence/errors';
import type { DatasetSource, OperationContext } from '../../operations/context.ts';

/** How the files named on a command line are to be read; what is left out is proposed from the file. */
export interface FileReading {
  readonly regionScheme?: string | undefined;
  readonly industryScheme?: string | undefined;
  readonly measure?: string | undefined;
  /** A JSON file with a mapping. */
  readonly mapping?: string | undefined;
}

/** A file that is there, or something that can only be meant as one: with a folder or a known ending. */
export function isFileReference(reference: string): boolean {
  if (existsSync(reference)) return statSync(reference).isFile();
  return /[\\/]/.test(reference) || /\.(csv|tsv|txt|xlsx|xls|parquet|json|gz)$/i.test(reference);
}

/** Reads a file in this process; the readers are loaded at the first file. */
export const importHere: OperationContext['importFile'] = async (path, options) => {
  const { importFile } = await import('@yanzhen/evidence/imports');
  return importFile(path, options);
};

/** Datasets read straight from files: nothing opens the store. */
export class FileDatasets implements DatasetSource {
  readonly #reading: FileReading;
  readonly #call: Pick<OperationContext, 'signal' | 'progress'>;

  constructor(reading: FileReading, call: Pick<OperationContext, 'signal' | 'progress'>) {
    this.#reading = reading;
    this.#call = call;
  }

  async load(path: string): Promise<Dataset> {
    if (!existsSync(path)) throw fileNotFound(path);
    const { regionScheme, industryScheme, measure, mapping } = this.#reading;
    const { dataset } = await importHere(path, {
      fileName: basename(path),
      ...(regionScheme === undefined ? {} : { regionScheme }),
      ...(industryScheme === undefined ? {} : { industryScheme }),
      ...(measure === undefined ? {} : { measure }),
      ...(mapping === undefined ? {} : { mapping: JSON.parse(await readFile(mapping, 'utf8')) }),
      ...this.#call,
    });
    return dataset;
  }
}

export function fileNotFound(path: string): UserError {
  return new UserError(
    'file-not-found',
    { zh: '找不到这个文件。', en: 'The file is not there.' },
    {
      kind: 'absent',
      place: { file: path },
      advice: { zh: '请检查路径；已导入的数据集用编号表示。', en: 'Check the path; imported datasets go by their id.' },
    },
  );
}
