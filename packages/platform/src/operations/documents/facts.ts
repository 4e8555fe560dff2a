import { readFile } from 'node:fs/promises';
import type { Fact } from '@yanzhen/documents/facts';
import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { defineOperation } from '../operation.ts';
import type { Upload } from '../upload.ts';
import { dateField, documentEvidence, regionCode } from './document-fields.ts';
import { type FactEntry, factTable, factTableColumns } from './fact-table.ts';
import { sourceFields, sourcesOf, usesOf } from './sources.ts';

/** Targets and results a document states, as data. */
export const facts = defineOperation({
  name: 'documents.facts',
  version: 3,
  summary: { zh: '提取目标与结果', en: 'Extract targets and results' },
  description: {
    zh: '把文档中的目标和结果提取为数据：指标、比较、数值与单位、口径、年份、地区、目标还是结果，每条注明原句和位置。--lines 把文件的每一行当作一句；--date 和 --region 说明文件的日期和地区，句中没有说的年份和地区由此而定。',
    en: 'Extracts what a document states as targets and results: indicator, comparator, value and unit, measure, year, region, whether wanted or reached, each with its sentence and place. --lines takes each line of the file as a sentence; --date and --region tell when and where the file is from, which settles years and regions that a sentence leaves open.',
  },
  input: z.object({
    ...sourceFields,
    lines: z.boolean().default(false).meta({ zh: '每行一句', en: 'One sentence per line' }),
    date: dateField.optional().meta({
      zh: '文件的日期：2025、2025-01 或 2025-01-16',
      en: 'Date of the file: 2025, 2025-01 or 2025-01-16',
    }),
    region: z
      .string()
      .min(1)
      .optional()
      .meta({ zh: '文件所属地区，名称或代码', en: 'Region the file is from, by name or code' }),
  }),
  output: factTable,
  positional: ['file'],
  effect: 'read',
  uses: usesOf,
  async run(input, context) {
    const entries =
      input.lines && input.file !== undefined && input.document === undefined
        ? await ofLines(input.file, toldOf(input))
        : await ofSources(input, context);
    const verdicts =
      input.document === undefined ? [] : await (await context.store()).verdicts.list(entries.map(({ key }) => key));
    const evidence = documentEvidence('documents.facts', {
      lines: input.lines,
      source: input.document ?? input.file?.name,
      ...toldOf(input),
    });
    return { columns: factTableColumns(entries, verdicts), length: entries.length, evidence };
  },
});

interface Told {
  readonly date?: string;
  readonly region?: string;
}

/** What the caller tells of a file. @throws UserError when the region is none, or a stored document is meant */
function toldOf(
  input: {
    readonly [key in 'document' | 'date' | 'region']?: string | undefined;
  },
): Told {
  const { document, date, region } = input;
  if (document !== undefined && (date !== undefined || region !== undefined)) throw describedInLibrary();
  return { ...(date !== undefined && { date }), ...(region !== undefined && { region: regionCode(region) }) };
}

async function ofLines({ path, name }: Upload, told: Told): Promise<FactEntry[]> {
  const { extractFromLines } = await import('@yanzhen/documents/facts');
  const lines = decoded(await readFile(path)).split(/\r\n|\r|\n/);
  return await keyed(name, extractFromLines(lines, { title: name, language: 'zh', ...told }));
}

type Input = Parameters<typeof sourcesOf>[0] & Parameters<typeof toldOf>[0];

async function ofSources(input: Input, context: OperationContext): Promise<FactEntry[]> {
  const told = toldOf(input);
  const { extractFacts } = await import('@yanzhen/documents/facts');
  const entries: FactEntry[] = [];
  for (const { id, description, passages } of await sourcesOf(input, context))
    entries.push(...(await keyed(id, extractFacts({ description: { ...description, ...told }, passages }))));
  return entries;
}

async function keyed(document: string, found: readonly Fact[]): Promise<FactEntry[]> {
  const { factKeys } = await import('@yanzhen/documents/facts');
  const keys = factKeys(document, found);
  return found.map((fact, k) => ({ document, fact, key: keys[k]! }));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function describedInLibrary(): UserError {
  return new UserError(
    'described-in-library',
    {
      zh: '库中的文档有自己的日期和地区，这里不能另给。',
      en: 'A document of the library has its own date and region; none can be given here.',
    },
    {
      place: { field: 'date' },
      advice: { zh: '请用 documents edit 更正。', en: 'Correct them with documents edit.' },
    },
  );
}
