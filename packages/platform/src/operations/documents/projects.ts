import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { askedDocuments, citedCells, citedColumns } from './cited.ts';
import { documentEvidence, documentReference, filterFields } from './document-fields.ts';
import { libraryFindings } from './library-findings.ts';

/** Projects to which documents give an amount of money. */
export const projects = defineOperation({
  name: 'documents.projects',
  version: 1,
  summary: { zh: '有金额的项目', en: 'Projects with amounts' },
  description: {
    zh: '列出文档中写明投资额的项目和项目群，金额大的在前，每条注明原句；折成人民币不了的列在最后。金额按原文，不作加总：各处口径不同，也可能重复。',
    en: 'Lists the projects and groups of projects that documents give an investment for, largest first, each with its sentence; those not in yuan come last. Amounts are as written and not added up: they mean different things and may overlap.',
  },
  input: z.object({
    ...filterFields,
    document: documentReference.optional().meta({ zh: '只看这一篇文档', en: 'Of this document alone' }),
  }),
  output: table({
    project: { type: 'text', describe: { zh: '项目', en: 'Project' } },
    amount: { type: 'number', describe: { zh: '金额，按原文', en: 'Amount, as written' } },
    unit: { type: 'text', describe: { zh: '单位', en: 'Unit' } },
    amount_cny: { type: 'number', describe: { zh: '折成元；外币为空', en: 'In yuan; empty for other money' } },
    count: { type: 'integer', describe: { zh: '合计多少个项目；单个的为空', en: 'Projects it is the total of' } },
    stage: {
      type: 'text',
      describe: {
        zh: '阶段：planned 计划，building 在建，done 建成，unknown 未写明',
        en: 'planned, building, done or unknown',
      },
    },
    region: { type: 'text', describe: { zh: '地区', en: 'Region' } },
    ...citedColumns,
  }),
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const { extractProjects } = await import('@yanzhen/documents/facts');
    const { documents } = await context.store();
    const rows = await libraryFindings(documents, await askedDocuments(documents, input), extractProjects);
    rows.sort((a, b) => (b.found.amountCny ?? -1) - (a.found.amountCny ?? -1));
    return {
      columns: {
        project: rows.map(({ found }) => found.name),
        amount: rows.map(({ found }) => found.amount),
        unit: rows.map(({ found }) => found.unit),
        amount_cny: rows.map(({ found }) => found.amountCny ?? Number.NaN),
        count: rows.map(({ found }) => found.count ?? Number.NaN),
        stage: rows.map(({ found }) => found.stage),
        region: rows.map(({ found }) => found.region ?? ''),
        ...citedCells(rows.map(({ document, found }) => ({ document: document.id, found }))),
      },
      length: rows.length,
      evidence: documentEvidence('documents.projects', input),
    };
  },
});
