import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { encoded, nodeColumns } from './nodes.ts';
import { shockInput, simulate } from './shock.ts';
import { tableEvidence } from './table-fields.ts';

/** What a shock did to every node and region: how long it held out, when it was back, and what bound it. */
export const shockOutcomes = defineOperation({
  name: 'chains.shock-outcomes',
  version: 1,
  summary: {
    zh: '冲击结果：损失、能撑多久、何时恢复、被什么卡住',
    en: 'What a shock did: losses, time to survive and to recover, what bound',
  },
  description: {
    zh: '与 chains shock 同样的模拟，每个地区和部门一行（部门为空的是整个地区）：损失的产出、未满足的最终需求、首次低于正常的日子、恢复的日子，以及造成损失最多的原因：capacity 自身产能、demand 需求，或缺的投入。',
    en: 'The simulation of chains shock with a row for every sector of every region (no sector: the whole region): output lost, final demand unmet, the first day below normal, the day it was back for good, and what cost most: capacity (its own), demand, or the input that was short.',
  },
  input: shockInput,
  output: table({
    ...nodeColumns,
    lost: { type: 'number', describe: { zh: '损失的产出（表的单位）', en: 'Output lost, in the table’s unit' } },
    unmet: { type: 'number', describe: { zh: '未满足的最终需求', en: 'Final demand left unmet' } },
    worst: {
      type: 'number',
      describe: { zh: '最严重时低于正常的份额', en: 'Most that output was short of normal, as a share' },
    },
    first_loss: {
      type: 'number',
      describe: { zh: '首次低于正常的日子；从未则空', en: 'First day below normal; empty when never' },
    },
    recovered: {
      type: 'number',
      describe: { zh: '此后一直正常的日子；未恢复则空', en: 'Day from which it stayed normal; empty when it did not' },
    },
    cause: { type: 'text', describe: { zh: '损失最多的原因', en: 'What cost most' } },
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { info, result } = await simulate(input, context);
    const rows = [...result.regions, ...result.outcomes];
    const numbers = (figure: 'lost' | 'unmet' | 'worst' | 'firstLoss' | 'recovered') =>
      Float64Array.from(rows, (row) => row[figure]);
    return {
      columns: {
        region: encoded(rows.map(({ region }) => region)),
        sector: encoded(rows.map(({ sector }) => sector)),
        lost: numbers('lost'),
        unmet: numbers('unmet'),
        worst: numbers('worst'),
        first_loss: numbers('firstLoss'),
        recovered: numbers('recovered'),
        cause: encoded(rows.map(({ causes }) => causes[0]?.cause ?? '')),
      },
      length: rows.length,
      evidence: tableEvidence('chains.shock-outcomes', input, info, {
        conventions: {
          model: `ARIO${input.model === 'psi' ? '-ψ' : ''}, daily steps`,
          rationing: input.rationing,
          routing: input.routing,
        },
        notes: result.warnings.map(({ code, text }) => ({ code, level: 'caution' as const, text })),
      }),
    };
  },
});
