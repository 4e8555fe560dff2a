import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { askedDocuments, citedCells, citedColumns } from './cited.ts';
import { documentEvidence, documentReference, filterFields } from './document-fields.ts';
import { libraryFindings } from './library-findings.ts';

/** Which regions work with which, as documents say it. */
export const relations = defineOperation({
  name: 'documents.relations',
  version: 1,
  summary: { zh: '地区之间的协作', en: 'Relations between regions' },
  description: {
    zh: '列出文档写到的地区协作：飞地、共建园区、对口协作、产业转移、利益共享等，每条注明原句。产业转移从前者到后者，其他没有方向。',
    en: 'Lists how documents relate regions: enclaves, co-built parks, pairing, transfer, sharing of benefits and more, each with its sentence. Transfers run from the first to the second; the others have no direction.',
  },
  input: z.object({
    ...filterFields,
    document: documentReference.optional().meta({ zh: '只看这一篇文档', en: 'Of this document alone' }),
  }),
  output: table({
    from: { type: 'text', describe: { zh: '地区甲', en: 'Region' } },
    from_code: { type: 'text', describe: { zh: '其代码', en: 'Its code' } },
    relation: {
      type: 'text',
      describe: {
        zh: '关系：enclave 飞地、co_built_park 共建园区、pairing 结对、transfer 转移、benefit_sharing 利益共享、research_and_production 研产分工、integration 一体化、cooperation 合作',
        en: 'enclave, co_built_park, pairing, transfer, benefit_sharing, research_and_production, integration or cooperation',
      },
    },
    to: { type: 'text', describe: { zh: '地区乙', en: 'The other region' } },
    to_code: { type: 'text', describe: { zh: '其代码', en: 'Its code' } },
    ...citedColumns,
  }),
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const { extractRelations } = await import('@yanzhen/documents/facts');
    const { documents } = await context.store();
    const rows = await libraryFindings(documents, await askedDocuments(documents, input), extractRelations);
    return {
      columns: {
        from: rows.map(({ found }) => found.from.name),
        from_code: rows.map(({ found }) => found.from.code ?? ''),
        relation: rows.map(({ found }) => found.kind),
        to: rows.map(({ found }) => found.to.name),
        to_code: rows.map(({ found }) => found.to.code ?? ''),
        ...citedCells(rows.map(({ document, found }) => ({ document: document.id, found }))),
      },
      length: rows.length,
      evidence: documentEvidence('documents.relations', input),
    };
  },
});
