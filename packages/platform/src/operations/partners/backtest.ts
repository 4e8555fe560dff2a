import { backtestTransfers, LEAST_TREATED, type PartnersBacktestRow } from '@yanzhen/science/partners';
import { z } from 'zod';
import { presenceFields } from '../advantage/complexity-fields.ts';
import { tableEvidence } from '../chains/table-fields.ts';
import type { Note } from '../evidence.ts';
import { cut, evidenceOf, figureFields, periodFields, yearIn } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { openStructure, structureFields } from '../rivalry/structure.ts';
import { table } from '../table.ts';
import { boundCodes, lookedAt, sectorFlows } from './opened.ts';
import { transferFields } from './propose-input.ts';
import { weightsOf } from './weights.ts';

const identity = { name: 'partners.backtest', version: 2 } as const;

/** Did the receivers of proposed transfers gain more than others like them? */
export const backtest = defineOperation({
  ...identity,
  summary: {
    zh: '当年会提出的产业转移，承接地后来是否增长更快',
    en: 'Whether receivers of proposed transfers later gained more',
  },
  description: {
    zh: '在面板数据上回测：用当年及以前的数据给转移打分，取最好的一部分为“建议”；每条与同一行业、起点份额相近而未被建议的地区比较，看若干年后份额（和区位商）的对数增长差多少，区间按承接地自助抽样。另列每个分量单独使用的结果。只比较，不说明因果。',
    en: 'On a panel: transfers are scored from figures up to a year and the best part counts as proposed; each is compared with regions of the same industry that started with nearly the same share and were not proposed, by the difference in log growth of the share (and of the location quotient) some years later; intervals draw whole receivers. Each component alone is listed too. It compares; it does not show a cause.',
  },
  input: z.object({
    ...figureFields,
    ...periodFields,
    ...presenceFields,
    non_tradable: structureFields.non_tradable,
    non_tradable_codes: structureFields.non_tradable_codes,
    location_bound: transferFields.location_bound,
    table: transferFields.table,
    weights: transferFields.weights,
    horizon: z.int().positive().default(5).meta({ zh: '几年后检验', en: 'Years until the test' }),
    proposed: z.number().positive().max(0.5).default(0.1).meta({
      zh: '最好的多大一部分算作建议',
      en: 'Part of the possible receivers that counts as proposed, the best',
    }),
    controls: z
      .int()
      .min(1)
      .max(20)
      .default(3)
      .meta({ zh: '每条建议至多几个对照', en: 'Controls of each proposal at most' }),
    caliper: z.number().min(1).default(3).meta({
      zh: '对照的起点份额最多差几倍',
      en: 'How far a control’s share may be from the proposal’s at the start, as a factor',
    }),
    draws: z.int().min(10).max(10_000).default(500).meta({ zh: '自助抽样次数', en: 'Bootstrap draws' }),
    seed: z.int().default(1).meta({ zh: '随机数种子', en: 'Seed of the bootstrap' }),
  }),
  output: table({
    predictor: { type: 'text', describe: { zh: 'score 为得分；其余为单个分量', en: 'score, or one component alone' } },
    outcome: {
      type: 'text',
      describe: {
        zh: 'share 占该行业的份额；quotient 区位商，剔除整个地区的增长',
        en: 'share of the industry; quotient: location quotient, without the growth of the whole region',
      },
    },
    from: {
      type: 'integer',
      describe: { zh: '提出建议的年份；各期合计为空', en: 'Year of the proposal; empty over all windows' },
    },
    to: {
      type: 'integer',
      describe: { zh: '检验的年份；各期合计为空', en: 'Year of the test; empty over all windows' },
    },
    possible: {
      type: 'integer',
      describe: { zh: '可能的承接（地区×行业）', en: 'Possible receivers (region × industry)' },
    },
    proposed: { type: 'integer', describe: { zh: '其中算作建议的', en: 'Of these proposed' } },
    matched: { type: 'integer', describe: { zh: '找到对照的建议', en: 'Proposed with a control' } },
    receivers: {
      type: 'integer',
      describe: { zh: '其中不同的承接地：有效样本', en: 'Different receivers among them: the effective sample' },
    },
    growth: { type: 'number', describe: { zh: '建议的平均对数增长', en: 'Mean log growth of the proposed' } },
    control_growth: { type: 'number', describe: { zh: '对照的平均对数增长', en: 'Mean log growth of the controls' } },
    effect: { type: 'number', describe: { zh: '两者之差', en: 'Difference of the two' } },
    effect_lower: { type: 'number', describe: { zh: '95% 区间下限', en: '95 % interval, lower end' } },
    effect_upper: { type: 'number', describe: { zh: '95% 区间上限', en: '95 % interval, upper end' } },
    better: { type: 'number', describe: { zh: '好于对照的份额', en: 'Share that did better than its controls' } },
  }),
  positional: ['dataset'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const structure = await openStructure(context, input);
    const { figures } = structure;
    const from = yearIn(figures, input.from, 'first');
    const to = yearIn(figures, input.to);
    const years = figures.years.filter((year) => year >= from && year <= to);
    const { matrices, notes } = cut(figures, years);
    const flows = input.table === undefined ? undefined : await context.tables.load(input.table);
    const usable = flows?.info.sectorScheme === figures.dataset.info.industryScheme ? flows : undefined;
    const { horizon, proposed, controls, caliper, draws, seed, threshold } = input;
    const { rows, skipped } = backtestTransfers(years, (year) => matrices[years.indexOf(year)]!, {
      ...{ horizon, proposed, controls, caliper, draws, seed, threshold },
      weights: weightsOf(input.weights).transfer,
      industries: lookedAt(matrices[0]!, structure, boundCodes(input.location_bound, figures)),
      ...(usable && { flows: { year: usable.info.year, values: sectorFlows(usable.table, matrices[0]!.columns) } }),
      progress(fraction) {
        context.signal.throwIfAborted();
        context.progress(fraction, { zh: '逐期检验', en: 'Testing window by window' });
      },
    });
    const column = (of: (row: PartnersBacktestRow) => number) => Float64Array.from(rows, of);
    const evidence = evidenceOf(
      identity,
      { ...input, from, to },
      figures,
      {
        ...structure.conventions,
        controls: `same industry, not proposed, share at the start within a factor of ${caliper}`,
        growth: 'ln(end / start)',
      },
      [...structure.notes, ...notes, verdict(rows), ...skippedNotes(skipped)],
    );
    return {
      columns: {
        predictor: rows.map(({ predictor }) => predictor),
        outcome: rows.map(({ outcome }) => outcome),
        from: column(({ window }) => window?.from ?? Number.NaN),
        to: column(({ window }) => window?.to ?? Number.NaN),
        possible: column(({ possible }) => possible),
        proposed: column((row) => row.proposed),
        matched: column(({ matched }) => matched),
        receivers: column(({ receivers }) => receivers),
        growth: column(({ growth }) => growth),
        control_growth: column(({ controlGrowth }) => controlGrowth),
        effect: column(({ effect }) => effect.value),
        effect_lower: column(({ effect }) => effect.lower),
        effect_upper: column(({ effect }) => effect.upper),
        better: column(({ better }) => better),
      },
      length: rows.length,
      evidence: {
        ...evidence,
        inputs: [...evidence.inputs, ...(usable ? tableEvidence(identity.name, {}, usable.info).inputs : [])],
      },
    };
  },
});

/** The answer in words: over all windows, or the only one there is. */
function verdict(rows: readonly PartnersBacktestRow[]): Note {
  const own = rows.filter(({ predictor }) => predictor === 'score');
  const whole = own.some(({ window }) => window === undefined) ? own.filter(({ window }) => window === undefined) : own;
  const tested = whole.filter(({ effect }) => !Number.isNaN(effect.value));
  if (tested.length === 0) {
    return {
      code: 'not-back-tested',
      level: 'refusal',
      text: {
        zh: `没有回测：年份跨度不足，或有对照的建议不到 ${LEAST_TREATED} 条。建议只是假设。`,
        en: `Not back-tested: the years are too few, or fewer than ${LEAST_TREATED} proposals have a control. Proposals are hypotheses.`,
      },
    };
  }
  const said = tested.map((row) => sentence(row));
  return {
    code: 'backtest-verdict',
    level: 'information',
    text: { zh: said.map(({ zh }) => zh).join(''), en: said.map(({ en }) => en).join(' ') },
  };
}

function sentence({ outcome, effect, matched, receivers }: PartnersBacktestRow) {
  const { value, lower, upper } = effect;
  const range = `${value.toFixed(3)} [${lower.toFixed(3)}, ${upper.toFixed(3)}]`;
  const judged =
    lower > 0
      ? { zh: '好于对照', en: 'better than the controls' }
      : upper < 0
        ? { zh: '差于对照', en: 'worse than the controls' }
        : { zh: '与对照分不开', en: 'not told apart from the controls' };
  const what = outcome === 'share' ? { zh: '份额', en: 'share' } : { zh: '区位商', en: 'location quotient' };
  return {
    zh: `按${what.zh}，对数增长之差 ${range}，${judged.zh}（${matched} 条建议，${receivers} 个承接地）。`,
    en: `By ${what.en}, log growth differs by ${range}: ${judged.en} (${matched} proposals, ${receivers} receivers).`,
  };
}

function skippedNotes(skipped: number): Note[] {
  if (skipped === 0) return [];
  return [
    {
      code: 'cells-skipped',
      level: 'caution',
      text: {
        zh: `${skipped} 个可能的承接在期初或期末没有数值或为零，未计入。`,
        en: `${skipped} possible receivers have nothing, or nothing reported, at the start or the end and are left out.`,
      },
    },
  ];
}
