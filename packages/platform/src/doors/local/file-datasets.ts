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
  /** For a file that does not say of which year, in which unit, or has several sheets. */
  readonly fileYear?: number | undefined;
  readonly unit?: string | undefined;
  readonly sheet?: string | undefined;
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
    const { regionScheme, industryScheme, measure, fileYear, unit, sheet, mapping } = this.#reading;
    const reading = {
      regionScheme,
      industryScheme,
      measure,
      year: fileYear,
      unit,
      sheet,
      mapping: mapping === undefined ? undefined : await readMapping(mapping),
    };
    const options = Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined));
    const { dataset } = await importHere(path, { fileName: basename(path), ...options, ...this.#call });
    return dataset;
  }
}

async function readMapping(path: string): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(path)) throw fileNotFound(path);
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new UserError(
      'mapping-not-json',
      { zh: '映射文件不是有效的 JSON。', en: 'The mapping file is no valid JSON.' },
      {
        place: { file: path },
        advice: {
          zh: '用 yanzhen datasets check 文件 --format json 得到一份映射，再修改它。',
          en: 'Get a mapping with yanzhen datasets check FILE --format json and edit that.',
        },
      },
    );
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
