import { UserError } from '@yanzhen/evidence/errors';
import {
  LEAST_POINTS,
  type ModelName,
  type Outlook,
  outlook,
  type Scale,
  SeriesError,
  TooFewPoints,
  type YearlySeries,
} from '@yanzhen/science/plans';
import type { Note, Text } from '../evidence.ts';

export const modelNames: Readonly<Record<ModelName, Text>> = {
  drift: { zh: '带漂移的随机游走', en: 'random walk with drift' },
  'damped-trend': { zh: '阻尼趋势', en: 'damped trend' },
  'local-level': { zh: '局部水平', en: 'local level' },
};

/** What can be said of a series: an outlook, or why there is none. */
export interface SeriesOutlook {
  readonly view: Outlook | undefined;
  readonly notes: readonly Note[];
}

/** @param model chosen by trial where undefined. @throws UserError for a series that is none. */
export function outlookOf(series: YearlySeries, horizon: number, model?: ModelName, scale?: Scale): SeriesOutlook {
  try {
    const view = outlook(series, { horizon, ...(model && { model }), ...(scale && { scale }) });
    return { view, notes: [modelNote(view)] };
  } catch (error) {
    if (error instanceof TooFewPoints) return { view: undefined, notes: [tooFew(error.points)] };
    if (error instanceof SeriesError) throw unusable(error);
    throw error;
  }
}

function modelNote({ chosen, series, scale }: Outlook): Note {
  const name = modelNames[chosen.run.model.name];
  const scores = chosen.trials.map(({ model, logScore }) => `${model} ${logScore.toFixed(2)}`).join(', ');
  const why = {
    only: { zh: '按指定', en: 'as asked' },
    'few-points': { zh: '年度点太少，不足以比较模型', en: 'too few points to compare models' },
    trial: {
      zh: `逐期回测中平均对数得分最高（${scores}）`,
      en: `highest mean log score when tried on the series itself (${scores})`,
    },
  }[chosen.why];
  const on = scale === 'logarithm' ? { zh: '对数', en: 'logarithms' } : { zh: '原值', en: 'values as they are' };
  return {
    code: 'outlook-model',
    level: chosen.why === 'few-points' ? 'caution' : 'information',
    text: {
      zh: `模型：${name.zh}（${on.zh}，${series.points} 个年度点；${why.zh}）。概率是模型给出的，不含模型本身有误的可能。`,
      en: `Model: ${name.en} (${on.en}, ${series.points} yearly points; ${why.en}). Chances are the model's; that the model is wrong is not in them.`,
    },
  };
}

function tooFew(points: number): Note {
  return {
    code: 'too-few-points',
    level: 'refusal',
    text: {
      zh: `只有 ${points} 个年度点，至少要 ${LEAST_POINTS} 个才谈概率；仍给出所需年均变化。`,
      en: `${points} yearly points; chances need at least ${LEAST_POINTS}. The required change is given all the same.`,
    },
  };
}

function unusable({ reason, index }: SeriesError): UserError {
  const texts: Record<SeriesError['reason'], Text> = {
    empty: { zh: '序列没有数值。', en: 'The series has no values.' },
    'not-whole-years': { zh: '年份要是整数。', en: 'Years must be whole.' },
    'not-ascending': { zh: '年份要逐年递增。', en: 'Years must ascend.' },
    'not-finite': { zh: '有数值不是有限的数。', en: 'A value is not a finite number.' },
    'too-long': { zh: '首尾相隔超过两千年。', en: 'First and last lie more than two thousand years apart.' },
  };
  return new UserError('series-unusable', texts[reason], { place: { field: 'series', row: index + 1 } });
}
