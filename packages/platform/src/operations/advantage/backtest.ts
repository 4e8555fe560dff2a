import { type BacktestRow, backtestEntry, LEAST_ENTRIES, type ProximityConvention } from '@yanzhen/science/advantage';
import { z } from 'zod';
import type { Note, Text } from '../evidence.ts';
import { cut, evidenceOf, figureFields, openFigures, periodFields, yearIn } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { conventionField, presenceFields } from './complexity-fields.ts';

const identity = { name: 'advantage.backtest', version: 1 } as const;

/** Does relatedness predict entry on these data? */
export const backtest = defineOperation({
  ...identity,
  summary: { zh: '关联度能否预测地区进入新行业', en: 'Whether relatedness predicts which industries a region enters' },
  description: {
    zh: '样本外检验：期初没有优势的行业，几年后有没有了优势？比较关联密度（不含自身）与只看规模、只看普及程度、只看当前区位商，以及在更早时期拟合的模型；给出 ROC 曲线下面积（0.5 为猜测）和按地区自助抽样的区间。',
    en: 'Out of sample: of the industries absent at the start, which are present some years later? Relatedness density (without self) against size only, popularity only, the current quotient only, and models fitted on earlier windows: area under the ROC curve (0.5 is guessing) with intervals from a bootstrap over regions.',
  },
  input: z.object({
    ...figureFields,
    ...periodFields,
    ...presenceFields,
    ...conventionField,
    horizon: z.int().positive().optional().meta({
      zh: '相隔至少几年，默认 5 年或跨度的一半',
      en: 'Least years between start and end, by default 5 or half of the span',
    }),
    absent_below: z.number().positive().optional().meta({
      zh: '只有区位商低于此值才算没有，默认等于阈值',
      en: 'Only cells below this location quotient count as absent, by default the threshold',
    }),
    draws: z.int().min(10).max(10_000).default(500).meta({ zh: '自助抽样次数', en: 'Bootstrap draws' }),
    seed: z.int().default(1).meta({ zh: '随机数种子', en: 'Seed of the bootstrap' }),
  }),
  output: table({
    predictor: {
      type: 'text',
      describe: {
        zh: 'density 关联密度、size 规模、popularity 普及、lq 当前区位商；_model 为在更早时期拟合的模型',
        en: 'density, size, popularity, lq; names in _model are models fitted on earlier windows',
      },
    },
    from: { type: 'integer', describe: { zh: '预测所用年份', en: 'Year the prediction is made from' } },
    to: { type: 'integer', describe: { zh: '检验年份', en: 'Year it is tested in' } },
    trained_until: { type: 'integer', describe: { zh: '模型见过的最后年份', en: 'Last year a model has seen' } },
    observations: { type: 'integer', describe: { zh: '可能的进入', en: 'Possible entries' } },
    entries: { type: 'integer', describe: { zh: '实际进入', en: 'Entries' } },
    auc: { type: 'number', describe: { zh: 'ROC 曲线下面积', en: 'Area under the ROC curve' } },
    auc_lower: { type: 'number', describe: { zh: '95% 区间下限', en: '95 % interval, lower end' } },
    auc_upper: { type: 'number', describe: { zh: '95% 区间上限', en: '95 % interval, upper end' } },
    relatedness_gain: {
      type: 'number',
      describe: { zh: '用上关联度之后高出多少', en: 'How much higher the AUC is with relatedness' },
    },
    gain_lower: { type: 'number', describe: { zh: '其区间下限', en: 'Its lower end' } },
    gain_upper: { type: 'number', describe: { zh: '其区间上限', en: 'Its upper end' } },
  }),
  positional: ['dataset'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const figures = await openFigures(context, input);
    const from = yearIn(figures, input.from, 'first');
    const to = yearIn(figures, input.to);
    const years = figures.years.filter((year) => year >= from && year <= to);
    const { matrices, notes } = cut(figures, years);
    const { rows, horizon, skipped } = backtestEntry(years, (year) => matrices[years.indexOf(year)]!, {
      threshold: input.threshold,
      proximity: input.convention as ProximityConvention,
      draws: input.draws,
      seed: input.seed,
      ...(input.horizon === undefined ? {} : { horizon: input.horizon }),
      ...(input.absent_below === undefined ? {} : { absentBelow: input.absent_below }),
      progress(fraction) {
        context.signal.throwIfAborted();
        context.progress(fraction, { zh: '逐期检验', en: 'Testing window by window' });
      },
    });
    const column = (of: (row: BacktestRow) => number) => Float64Array.from(rows, of);
    return {
      columns: {
        predictor: rows.map(({ predictor }) => predictor),
        from: column((row) => row.from),
        to: column((row) => row.to),
        trained_until: column((row) => row.trainedUntil ?? Number.NaN),
        observations: column((row) => row.observations),
        entries: column((row) => row.entries),
        auc: column(({ auc }) => auc.value),
        auc_lower: column(({ auc }) => auc.lower),
        auc_upper: column(({ auc }) => auc.upper),
        relatedness_gain: column((row) => row.relatednessGain.value),
        gain_lower: column((row) => row.relatednessGain.lower),
        gain_upper: column((row) => row.relatednessGain.upper),
      },
      length: rows.length,
      evidence: evidenceOf(
        identity,
        { ...input, from, to, horizon },
        figures,
        {
          proximity: input.convention,
          density: 'without the industry itself',
          presence: `location quotient ≥ ${input.threshold}`,
        },
        [...notes, verdict(rows, years), ...skippedNotes(skipped)],
      ),
    };
  },
});

/** What the last window says, in words. */
function verdict(rows: readonly BacktestRow[], years: readonly number[]): Note {
  const last = rows.filter(({ to }) => to === years.at(-1));
  const of = (predictor: BacktestRow['predictor']) => last.find((row) => row.predictor === predictor);
  const density = of('density');
  if (density === undefined) {
    return refusal(
      years.length < 2
        ? { zh: '只有一年数据：没有回测。', en: 'One year: not back-tested.' }
        : { zh: '年份跨度短于所要求的间隔：没有回测。', en: 'The years span less than the horizon: not back-tested.' },
    );
  }
  if (Number.isNaN(density.auc.value)) {
    return refusal({
      zh: `${density.from}—${density.to} 年只有 ${density.entries} 次进入（至少要 ${LEAST_ENTRIES} 次），没有回测结论。`,
      en: `Only ${density.entries} entries in ${density.from}–${density.to} (at least ${LEAST_ENTRIES} are needed): no verdict.`,
    });
  }
  const text = [
    {
      zh: `${density.from}—${density.to} 年：关联密度预测进入的 AUC 为 ${shown(density)}，${judged(density.auc).zh}。`,
      en: `${density.from}–${density.to}: relatedness density predicts entry with an AUC of ${shown(density)}, ${judged(density.auc).en}.`,
    },
    ...(['size', 'popularity', 'lq'] as const).map((name) => compared(name, of(name)!)),
  ];
  return {
    code: 'backtest-verdict',
    level: 'information',
    text: { zh: text.map(({ zh }) => zh).join(''), en: text.map(({ en }) => en).join(' ') },
  };
}

function refusal(text: Text): Note {
  return { code: 'not-back-tested', level: 'refusal', text };
}

const fixed = (value: number) => value.toFixed(2);
const shown = ({ auc }: BacktestRow) => `${fixed(auc.value)} [${fixed(auc.lower)}, ${fixed(auc.upper)}]`;

function judged({ lower, upper }: BacktestRow['auc']): Text {
  if (lower > 0.5) return { zh: '好于猜测', en: 'better than guessing' };
  return upper < 0.5
    ? { zh: '差于猜测', en: 'worse than guessing' }
    : { zh: '与猜测分不开', en: 'not told apart from guessing' };
}

const BASELINES = {
  size: { zh: '只看规模', en: 'size alone' },
  popularity: { zh: '只看普及程度', en: 'popularity alone' },
  lq: { zh: '只看当前区位商', en: 'the current quotient alone' },
};

function compared(name: keyof typeof BASELINES, row: BacktestRow): Text {
  const { lower, upper } = row.relatednessGain;
  const baseline = BASELINES[name];
  if (lower > 0)
    return { zh: `好于${baseline.zh}（${shown(row)}）。`, en: `Better than ${baseline.en} (${shown(row)}).` };
  if (upper < 0)
    return { zh: `不如${baseline.zh}（${shown(row)}）。`, en: `Worse than ${baseline.en} (${shown(row)}).` };
  return {
    zh: `与${baseline.zh}（${shown(row)}）分不出高下。`,
    en: `Not told apart from ${baseline.en} (${shown(row)}).`,
  };
}

function skippedNotes(skipped: number): Note[] {
  if (skipped === 0) return [];
  return [
    {
      code: 'entries-left-out',
      level: 'caution',
      text: {
        zh: `${skipped} 个可能的进入因期末缺失或缺少预测量而未计入。`,
        en: `${skipped} possible entries left out: not reported at the end, or a predictor is undefined.`,
      },
    },
  ];
}
