import type { Priority } from '@yanzhen/documents/facts';
import { CHINA, industriesHolding } from '@yanzhen/evidence/schemes';
import { z } from 'zod';
import type { DocumentSummary } from '../../store/documents/index.ts';
import { filterFields, filtersOf } from '../documents/document-fields.ts';
import { libraryFindings } from '../documents/library-findings.ts';
import type { Note } from '../evidence.ts';
import { inputReference } from '../input-evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { datasetReference } from '../upload.ts';

const NAME = 'rivalry.priorities';

/** What a region says of an industry of the dataset: its surest sentence, and every term it names it by. */
interface Named {
  readonly industry: string;
  readonly terms: Set<string>;
  best: Found;
}

interface Found {
  readonly document: DocumentSummary;
  readonly found: Priority;
}

/** How many regions name each industry of a dataset as a priority, each with its passage. */
export const priorities = defineOperation({
  name: NAME,
  version: 1,
  summary: { zh: '多少地区把同一行业列为重点', en: 'How many regions name the same industry a priority' },
  description: {
    zh: '把库中各地文件点名要发展的产业，经 GB/T 4754 和内置对照表归到数据集的行业，数出每个行业有多少地区点名；每个地区给出最有把握的一句及其位置。标准中没有位置、或没有对照表可循的产业不归入，另行说明。国家文件不计。',
    en: 'Puts the industries that regions’ documents name as ones to build up into the dataset’s industries, by GB/T 4754 and the built-in concordances, and counts the regions that name each, every one with its surest sentence and its place. What the standard has no class for, or no concordance leads from, is told and not counted; nor are national documents.',
  },
  input: z.object({ dataset: datasetReference(), ...filterFields }),
  output: table({
    industry: { type: 'text', describe: { zh: '行业（数据集代码）', en: 'Industry, as the dataset codes it' } },
    wanted_by: { type: 'integer', describe: { zh: '点名的地区数', en: 'Regions that name it' } },
    region: { type: 'text', describe: { zh: '地区', en: 'Region' } },
    region_code: { type: 'text', describe: { zh: '地区代码', en: 'Region code' } },
    terms: { type: 'text', describe: { zh: '点名的产业，顿号分隔', en: 'What it names, separated by 、' } },
    classes: {
      type: 'text',
      describe: { zh: '所引一句的 GB/T 4754 代码', en: 'Classes of GB/T 4754 of the cited one' },
    },
    sentence: { type: 'text', describe: { zh: '原句', en: 'The sentence' } },
    title: { type: 'text', describe: { zh: '文档标题', en: 'Title of the document' } },
    document: { type: 'text', describe: { zh: '文档', en: 'Document' } },
    passage: { type: 'integer', describe: { zh: '段落序号，从 0 起', en: 'Number of the passage, from 0' } },
    start: { type: 'integer', describe: { zh: '在段落中的起点', en: 'Where it begins in the passage' } },
    end: { type: 'integer', describe: { zh: '在段落中的终点（不含）', en: 'Where it ends, exclusive' } },
    confidence: { type: 'number', describe: { zh: '置信度，0 到 1', en: 'Confidence, 0 to 1' } },
  }),
  positional: ['dataset'],
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const { extractPriorities } = await import('@yanzhen/documents/facts');
    const { info } = await context.datasets.load(input.dataset);
    const { documents } = await context.store();
    const found = await libraryFindings(documents, await documents.list(filtersOf(input)), extractPriorities);
    const regional = found.filter(({ found: { regionCode } }) => regionCode !== undefined && regionCode !== CHINA);
    const used = new Set(info.industries.map(({ code }) => code));
    const { named, unplaced } = placed(regional, info.industryScheme, used);
    const counts = Map.groupBy(named, ({ industry }) => industry);
    const rows = [...named].sort(
      (a, b) =>
        counts.get(b.industry)!.length - counts.get(a.industry)!.length ||
        a.industry.localeCompare(b.industry) ||
        b.best.found.confidence - a.best.found.confidence,
    );
    const priority = rows.map(({ best }) => best.found);
    return {
      columns: {
        industry: rows.map(({ industry }) => industry),
        wanted_by: rows.map(({ industry }) => counts.get(industry)!.length),
        region: priority.map(({ region }) => region ?? ''),
        region_code: priority.map(({ regionCode }) => regionCode ?? ''),
        terms: rows.map(({ terms }) => [...terms].join('、')),
        classes: priority.map(({ classes }) => classes.map(({ code }) => code).join(',')),
        sentence: priority.map(({ sentence }) => sentence),
        title: rows.map(({ best }) => best.document.description.title),
        document: rows.map(({ best }) => best.document.id),
        passage: priority.map(({ citation }) => citation.passage),
        start: priority.map(({ citation }) => citation.start),
        end: priority.map(({ citation }) => citation.end),
        confidence: priority.map(({ confidence }) => confidence),
      },
      length: rows.length,
      evidence: {
        operation: NAME,
        version: 1,
        parameters: Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
        inputs: [inputReference(info)],
        conventions: { concordance: `gbt4754-2017 → ${info.industryScheme}` },
        estimate: false,
        notes: notesOf(regional, unplaced),
      },
    };
  },
});

/** Every region once for each industry that a term of it leads to; terms that lead nowhere are told apart. */
function placed(found: readonly Found[], scheme: string, used: ReadonlySet<string>) {
  const byKey = new Map<string, Named>();
  const unplaced = new Set<string>();
  for (const one of found) {
    const { classes, regionCode, term, confidence } = one.found;
    const industries = new Set(classes.flatMap(({ code }) => industriesHolding(code, scheme, used)));
    if (industries.size === 0) unplaced.add(term);
    for (const industry of industries) {
      const key = `${industry} ${regionCode}`;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, { industry, terms: new Set([term]), best: one });
      else {
        known.terms.add(term);
        if (confidence > known.best.found.confidence) known.best = one;
      }
    }
  }
  return { named: [...byKey.values()], unplaced };
}

function notesOf(found: readonly Found[], unplaced: ReadonlySet<string>): Note[] {
  const regions = new Set(found.map(({ found: { regionCode } }) => regionCode)).size;
  const documents = new Set(found.map(({ document }) => document.id)).size;
  const notes: Note[] = [
    {
      code: 'regions-with-documents',
      level: 'information',
      text: {
        zh: `库中有 ${regions} 个地区的 ${documents} 份文件点名产业；没有收入文件的地区不等于没有列为重点。`,
        en: `Documents of the library name industries for ${regions} regions (${documents} documents); a region without documents may want an industry all the same.`,
      },
    },
  ];
  if (unplaced.size > 0) {
    const names = [...unplaced].sort((a, b) => a.localeCompare(b, 'zh')).join('、');
    notes.push({
      code: 'terms-without-industry',
      level: 'caution',
      text: {
        zh: `这些产业在数据集的行业中没有位置，未计入：${names}。`,
        en: `These have no place among the dataset’s industries and are not counted: ${names}.`,
      },
    });
  }
  return notes;
}
