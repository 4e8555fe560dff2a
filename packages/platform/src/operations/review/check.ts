import { disclaimer, reviewPassages } from '@yanzhen/documents/review';
import { z } from 'zod';
import { recordEvidence } from '../datasets/dataset-fields.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { draftFields, openDraft, usesOf } from './draft.ts';

/** Findings on a draft, one row each. */
export const check = defineOperation({
  name: 'review.check',
  version: 3,
  summary: { zh: '对照公平竞争审查标准检查草案', en: 'Check a draft against the fair-competition rules' },
  description: {
    zh: '逐句对照《公平竞争审查条例》第8—11条和实施办法第9—23条，列出可能的问题：所在行、条款、规则、对应条项、严重程度、位置和理由。禁止性规定、清理废止、国家规定的优惠、政府间分成等不报。只是线索，不是法律意见。',
    en: 'Reads a draft sentence by sentence against Articles 8 to 11 of the Regulation and 9 to 23 of its Measures and lists what may be a problem: line, clause, rule, items, severity, place and reason. Prohibitions on those who govern, repeals, national preferences and sharing between governments are left alone. Hints, not legal advice.',
  },
  input: z.object(draftFields),
  output: table({
    line: { type: 'integer', describe: { zh: '行号或段号，从1起', en: 'Line or passage, from 1' } },
    clause: { type: 'text', describe: { zh: '条款原文', en: 'The clause' } },
    rule: { type: 'text', describe: { zh: '规则', en: 'Rule' } },
    regulation: { type: 'text', describe: { zh: '条例条项，如 10(2)', en: 'Item of the Regulation, like 10(2)' } },
    measures: { type: 'text', describe: { zh: '办法条项，如 19(1)', en: 'Item of the Measures, like 19(1)' } },
    severity: { type: 'text', describe: { zh: 'high 严重、medium 较重、low 提示', en: 'high, medium or low' } },
    start: {
      type: 'integer',
      describe: { zh: '线索在行内的起点，从0起', en: 'Where the evidence begins in its line, from 0' },
    },
    end: { type: 'integer', describe: { zh: '线索在行内的终点（不含）', en: 'Where it ends, exclusive' } },
    message: { type: 'text', describe: { zh: '理由，用草案的语言', en: 'The reason, in the language of the draft' } },
  }),
  positional: ['file'],
  effect: 'read',
  uses: usesOf,
  async run(input, context) {
    const draft = await openDraft(input, context);
    const findings = reviewPassages(draft.passages);
    const evidence = recordEvidence('review.check', {
      ...(draft.name !== '' && input.document === undefined && { file: draft.name }),
      ...(input.document !== undefined && { document: input.document }),
      lines: input.lines,
    });
    return {
      columns: {
        line: Uint32Array.from(findings, ({ line }) => line),
        clause: findings.map(({ clause }) => clause),
        rule: findings.map(({ rule }) => rule),
        regulation: findings.map(({ regulation }) => regulation),
        measures: findings.map(({ measures }) => measures),
        severity: findings.map(({ severity }) => severity),
        start: Uint32Array.from(findings, ({ start }) => start),
        end: Uint32Array.from(findings, ({ end }) => end),
        message: findings.map(({ clause, why }) => (/\p{Script=Han}/u.test(clause) ? why.zh : why.en)),
      },
      length: findings.length,
      evidence: { ...evidence, notes: [{ code: 'not-legal-advice', level: 'information' as const, text: disclaimer }] },
    };
  },
});
