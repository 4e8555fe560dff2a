import { readFile } from 'node:fs/promises';
import type { Fact } from '@yanzhen/documents/facts';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { defineOperation } from '../operation.ts';
import type { Upload } from '../upload.ts';
import { documentEvidence } from './document-fields.ts';
import { type FactEntry, factTable, factTableColumns } from './fact-table.ts';
import { sourceFields, sourcesOf, usesOf } from './sources.ts';

/** Targets and results a document states, as data. */
export const facts = defineOperation({
  name: 'documents.facts',
  version: 1,
  summary: { zh: '提取目标与结果', en: 'Extract targets and results' },
  description: {
    zh: '把文档中的目标和结果提取为数据：指标、比较、数值与单位、口径、年份、地区、目标还是结果，每条注明原句和位置。--lines 把文件的每一行当作一句。',
    en: 'Extracts what a document states as targets and results: indicator, comparator, value and unit, measure, year, region, whether wanted or reached, each with its sentence and place. --lines takes each line of the file as a sentence.',
  },
  input: z.object({
    ...sourceFields,
    lines: z.boolean().default(false).meta({ zh: '每行一句', en: 'One sentence per line' }),
  }),
  output: factTable,
  positional: ['file'],
  effect: 'read',
  uses: usesOf,
  async run(input, context) {
    const entries =
      input.lines && input.file !== undefined ? await ofLines(input.file) : await ofSources(input, context);
    const verdicts =
      input.document === undefined ? [] : await (await context.store()).verdicts.list(entries.map(({ key }) => key));
    const evidence = documentEvidence('documents.facts', {
      lines: input.lines,
      source: input.document ?? input.file?.name,
    });
    return { columns: factTableColumns(entries, verdicts), length: entries.length, evidence };
  },
});

async function ofLines({ path, name }: Upload): Promise<FactEntry[]> {
  const { extractFromLines } = await import('@yanzhen/documents/facts');
  const lines = decoded(await readFile(path)).split(/\r\n|\r|\n/);
  return await keyed(name, extractFromLines(lines, { title: name, language: 'zh' }));
}

async function ofSources(input: Parameters<typeof sourcesOf>[0], context: OperationContext): Promise<FactEntry[]> {
  const { extractFacts } = await import('@yanzhen/documents/facts');
  const entries: FactEntry[] = [];
  for (const { id, description, passages } of await sourcesOf(input, context))
    entries.push(...(await keyed(id, extractFacts({ description, passages }))));
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
