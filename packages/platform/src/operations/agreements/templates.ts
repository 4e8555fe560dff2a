import { agreementTemplates } from '@yanzhen/evidence/agreements';
import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { evidenceSchema, textSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { contractSchema } from './contract-fields.ts';
import { agreementEvidence } from './game-fields.ts';

/** Precedents. */
export const templates = defineOperation({
  name: 'agreements.templates',
  version: 1,
  summary: { zh: '列出协议先例', en: 'List precedents of agreements' },
  description: {
    zh: '各地怎样分享合作收益：基数与比例、期限、统计、来源，以及资料没有写明的部分。依据公开页面，使用前请核对正式文本。',
    en: 'How regions have shared: base and ratio, term, statistics, source, and what no source states. From published pages; check the official text before relying on one.',
  },
  input: z.object({}),
  output: table({
    id: { type: 'text', describe: { zh: '编号', en: 'Id' } },
    name: { type: 'text', describe: { zh: '名称', en: 'Name in Chinese' } },
    name_en: { type: 'text', describe: { zh: '英文名称', en: 'Name' } },
    family: { type: 'text', describe: { zh: '类型', en: 'Family' } },
    rule: { type: 'text', describe: { zh: '基数与分享办法', en: 'Base and split, in Chinese' } },
    rule_en: { type: 'text', describe: { zh: '英文说明', en: 'Base and split' } },
    time: {
      type: 'text',
      describe: { zh: '期限；空为没有查到', en: 'Term, in Chinese; empty where nothing was found' },
    },
    time_en: { type: 'text', describe: { zh: '英文期限', en: 'Term' } },
    statistics: {
      type: 'text',
      describe: { zh: '统计；空为没有查到', en: 'Statistics, in Chinese; empty where nothing was found' },
    },
    statistics_en: { type: 'text', describe: { zh: '英文统计说明', en: 'Statistics' } },
    open: { type: 'text', describe: { zh: '资料没有写明的', en: 'What no source states, in Chinese' } },
    open_en: { type: 'text', describe: { zh: '英文说明', en: 'What no source states' } },
    source: { type: 'text', describe: { zh: '来源', en: 'Source' } },
  }),
  effect: 'read',
  async run() {
    const all = agreementTemplates;
    return {
      columns: {
        id: all.map(({ id }) => id),
        name: all.map(({ name }) => name.zh),
        name_en: all.map(({ name }) => name.en),
        family: all.map(({ family }) => family),
        rule: all.map(({ rule }) => rule.zh),
        rule_en: all.map(({ rule }) => rule.en),
        time: all.map(({ time }) => time.zh),
        time_en: all.map(({ time }) => time.en),
        statistics: all.map((each) => each.statistics.zh),
        statistics_en: all.map((each) => each.statistics.en),
        open: all.map(({ contract }) => (contract.open ?? []).map(({ zh }) => zh).join('；')),
        open_en: all.map(({ contract }) => (contract.open ?? []).map(({ en }) => en).join('; ')),
        source: all.map(({ source }) => source),
      },
      length: all.length,
      evidence: agreementEvidence('agreements.templates', {}),
    };
  },
});

/** One precedent as a contract to start from. */
export const template = defineOperation({
  name: 'agreements.template',
  version: 1,
  summary: { zh: '取一个先例作为协议草稿', en: 'Take a precedent as the draft of an agreement' },
  description: {
    zh: '给出可直接模拟和修改的协议文件。条款来自先例，数字为示例假设；资料没有写明的部分列在 open。用 --out 文件.json 保存 contract。',
    en: 'Gives a contract that can be simulated and changed at once. Its terms are the precedent’s, its figures made up; what no source states stands under open. --out FILE.json keeps the contract.',
  },
  input: z.object({
    id: z.string().default('zibo-capital-linked-2022').meta({ zh: '先例编号', en: 'Id of the precedent' }),
  }),
  output: z.object({
    id: z.string(),
    name: textSchema,
    rule: textSchema,
    source: z.string(),
    contract: z.unknown(),
    files: z.array(z.object({ path: z.string(), text: z.string() })),
    evidence: evidenceSchema,
  }),
  positional: ['id'],
  effect: 'read',
  async run({ id }) {
    const found = agreementTemplates.find((each) => each.id === id);
    if (found === undefined) throw unknownTemplate(id);
    const contract = contractSchema.parse({ ...found.contract, title: found.name, source: found.source });
    return {
      ...{ id, name: found.name, rule: found.rule, source: found.source, contract },
      files: [{ path: `${id}.json`, text: `${JSON.stringify(contract, null, 2)}\n` }],
      evidence: agreementEvidence('agreements.template', { id }),
    };
  },
});

function unknownTemplate(id: string): UserError {
  const known = agreementTemplates.map((each) => each.id);
  return new UserError(
    'unknown-template',
    { zh: '没有这个先例。', en: 'There is no such precedent.' },
    { kind: 'absent', place: { field: 'id' }, found: id, expected: { zh: known.join('、'), en: known.join(', ') } },
  );
}
