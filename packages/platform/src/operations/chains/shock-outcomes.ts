import type { ShockOutcome } from '@yanzhen/science/chains/shock';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { encoded } from './nodes.ts';
import { askedFor, shockInput, simulate } from './shock.ts';
import { tableEvidence } from './table-fields.ts';

/** What a shock did to every node and region: how long it held out, when it was back, and what bound it. */
export const shockOutcomes = defineOperation({
  name: 'chains.shock-outcomes',
  version: 3,
  summary: {
    zh: '冲击结果：损失、能撑多久、何时恢复、被什么卡住',
    en: 'What a shock did: losses, time to survive and to recover, what bound',
  },
  description: {
    zh: '与 chains shock 同样的模拟，先是各地区（部门为空），再是每个地区的每个部门，再是各部门（地区为空），最后是总计（都为空）：损失的产出、未满足的最终需求、能撑几天、几天恢复，以及造成损失最多的原因：capacity 自身产能、demand 需求，或缺的投入。',
    en: 'The simulation of chains shock with a row for every region (no sector), every sector of every region, every sector (no region) and everything together (neither): output lost, final demand unmet, days survived, days to recover, and what cost most: capacity (its own), demand, or the input that was short.',
  },
  input: shockInput,
  output: table({
    region: { type: 'text', describe: { zh: '地区代码；各地合计时为空', en: 'Region code; empty for all together' } },
    sector: { type: 'text', describe: { zh: '部门代码；各部门合计时为空', en: 'Sector code; empty for all together' } },
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
    cause_share: {
      type: 'number',
      describe: { zh: '这个原因占各原因所致损失的份额', en: 'Its part of what all causes cost' },
    },
    lost_share: {
      type: 'number',
      describe: { zh: '损失占模拟期内正常产出的份额', en: 'Output lost as a share of normal output over the run' },
    },
    days_survived: {
      type: 'number',
      describe: {
        zh: '从最早的事件到产出首次低于正常的天数；从未则空',
        en: 'Days from the first event until output fell short; empty when it never did',
      },
    },
    days_to_recover: {
      type: 'number',
      describe: {
        zh: '从最早的事件到产出恢复的天数；未恢复则空',
        en: 'Days from the first event until output was back for good; empty when it was not, or never fell',
      },
    },
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { info, result, notes, firstDay } = await simulate(input, context);
    const rows = [...result.regions, ...result.outcomes, ...result.bySector, result.total];
    const numbersOf = (figure: (row: ShockOutcome) => number) => Float64Array.from(rows, figure);
    const numbers = (figure: 'lost' | 'unmet' | 'worst' | 'firstLoss' | 'recovered') => numbersOf((row) => row[figure]);
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
        cause_share: numbersOf(mainShare),
        lost_share: numbersOf(({ lost, normal }) => (normal > 0 ? lost / (normal * result.steps) : Number.NaN)),
        days_survived: numbersOf(({ firstLoss }) => firstLoss - firstDay),
        days_to_recover: numbersOf(({ recovered }) => recovered - firstDay),
      },
      length: rows.length,
      evidence: tableEvidence('chains.shock-outcomes', askedFor(input), info, {
        version: 3,
        conventions: {
          model: `ARIO${input.model === 'psi' ? '-ψ' : ''}, daily steps`,
          rationing: input.rationing,
          routing: input.routing,
        },
        notes,
      }),
    };
  },
});

/** How much of what all causes cost is due to the largest; missing where nothing was lost. */
function mainShare({ causes }: ShockOutcome): number {
  const all = causes.reduce((sum, { lost }) => sum + lost, 0);
  return all > 0 ? causes[0]!.lost / all : Number.NaN;
}
