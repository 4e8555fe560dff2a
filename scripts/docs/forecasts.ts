import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../packages/platform/src/doors/language.ts';
import {
  type JudgedForecast,
  judgeForecasts,
  outlookModels,
  reliability,
  summarise,
  type YearlySeries,
} from '../../packages/science/src/plans/index.ts';
import { root } from '../quality/report.ts';
import { fileName, type Page, tableOf } from './page.ts';

const HORIZONS = [1, 3, 5];
const PERIODS: readonly (readonly [number, number])[] = [
  [1962, 1979],
  [1980, 1999],
  [2000, 2021],
];
const RANDOM_WALK = 'random-walk';

/** Provincial GDP 1952–2022 of the demo: three industries a year, added up; years that lack one are left out. */
function provincialGdp(): YearlySeries[] {
  const text = readFileSync(join(root, 'data/china-provincial-gdp-1952-2022.csv'), 'utf8');
  const sums = new Map<string, Map<number, { total: number; parts: number }>>();
  for (const line of text.trim().split('\n').slice(1)) {
    const [year, region, , , , value] = line.split(',');
    if (region === '100000' || !value) continue;
    const years = sums.get(region!) ?? new Map<number, { total: number; parts: number }>();
    const sum = years.get(Number(year)) ?? { total: 0, parts: 0 };
    years.set(Number(year), { total: sum.total + Number(value), parts: sum.parts + 1 });
    sums.set(region!, years);
  }
  return [...sums.values()].map((years) => {
    const whole = [...years].filter(([, { parts, total }]) => parts === 3 && total > 0).sort(([a], [b]) => a - b);
    return { years: whole.map(([year]) => year), values: whole.map(([, { total }]) => total) };
  });
}

interface Judged {
  readonly name: string;
  readonly forecasts: readonly JudgedForecast[];
}

function judgeAll(): Judged[] {
  const panel = provincialGdp();
  const options = { horizons: HORIZONS };
  const drift = outlookModels.find(({ name }) => name === 'drift')!;
  return [
    ...outlookModels.map((model) => ({ name: model.name as string, forecasts: judgeForecasts(panel, model, options) })),
    { name: RANDOM_WALK, forecasts: judgeForecasts(panel, drift, { ...options, recalibrate: false }) },
  ];
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const withError = ({ observed, error }: { observed: number; error: number }) =>
  `${(100 * observed).toFixed(1)} ± ${(100 * error).toFixed(1)}`;

const ahead = (forecasts: readonly JudgedForecast[], horizon: number) =>
  forecasts.filter((forecast) => forecast.horizon === horizon);

function rowOf(head: readonly string[], forecasts: readonly JudgedForecast[]): string[] {
  const { forecasts: count, years, effective, logScore, coverage } = summarise(forecasts);
  const figures = [
    String(count),
    String(years),
    Number.isNaN(effective) ? '' : effective.toFixed(0),
    logScore.toFixed(3),
  ];
  return [...head, ...figures, ...coverage.map(withError)];
}

function modelTable(judged: readonly Judged[], say: Say): string {
  const rows = judged.flatMap(({ name, forecasts }) =>
    HORIZONS.map((horizon) => rowOf([name, String(horizon)], ahead(forecasts, horizon))),
  );
  return tableOf([say('模型', 'model'), say('提前年数', 'years ahead'), ...columns(say)], rows);
}

function periodTable(judged: readonly Judged[], say: Say): string {
  const { forecasts } = judged.find(({ name }) => name === 'damped-trend')!;
  const rows = PERIODS.flatMap(([from, to]) =>
    HORIZONS.flatMap((horizon) => {
      const mine = ahead(forecasts, horizon).filter(({ originYear }) => originYear >= from && originYear <= to);
      return mine.length === 0 ? [] : [rowOf([`${from}–${to}`, String(horizon)], mine)];
    }),
  );
  return tableOf([say('起点', 'origins'), say('提前年数', 'years ahead'), ...columns(say)], rows);
}

function reliabilityTable(judged: readonly Judged[], say: Say): string {
  const { forecasts } = judged.find(({ name }) => name === 'damped-trend')!;
  const classes = HORIZONS.map((horizon) => reliability(ahead(forecasts, horizon)));
  const rows = classes[0]!.map(({ from, to }, index) => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    ...classes.map((of) => percent(of[index]!.share)),
  ]);
  const head = HORIZONS.map((horizon) =>
    say(`提前 ${horizon} 年`, `${horizon} ${horizon === 1 ? 'year' : 'years'} ahead`),
  );
  return tableOf([say('预测给出的概率', 'probability given'), ...head], rows);
}

type Say = (zh: string, en: string) => string;

const columns = (say: Say) => [
  ...[say('预测次数', 'forecasts'), say('目标年份', 'target years'), say('有效样本', 'effective sample')],
  ...[say('对数得分', 'log score'), say('50% 区间', '50 % interval'), say('80% 区间', '80 % interval')],
  say('95% 区间', '95 % interval'),
];

function verdict(judged: readonly Judged[], say: Say): string {
  const walk = judged.find(({ name }) => name === RANDOM_WALK)!.forecasts;
  const trend = judged.find(({ name }) => name === 'damped-trend')!.forecasts;
  const lines = HORIZONS.map((horizon) => {
    const ours = summarise(ahead(trend, horizon));
    const theirs = summarise(ahead(walk, horizon));
    const worst = Math.max(...ours.coverage.map(({ nominal, observed }) => Math.abs(nominal - observed)));
    const gain = (ours.logScore - theirs.logScore).toFixed(3);
    return say(
      `- 提前 ${horizon} 年：阻尼趋势的对数得分比带漂移的随机游走高 ${gain}；三个区间的覆盖率与名义值最多差 ${(100 * worst).toFixed(1)} 个百分点。`,
      `- ${horizon} ${horizon === 1 ? 'year' : 'years'} ahead: the damped trend’s log score is ${gain} above the random walk with drift; its three coverages are at most ${(100 * worst).toFixed(1)} points from nominal.`,
    );
  });
  return lines.join('\n');
}

/** The period and horizon whose coverage is furthest from nominal: the whole hides it. */
function worstPeriod(judged: readonly Judged[], say: Say): string {
  const { forecasts } = judged.find(({ name }) => name === 'damped-trend')!;
  const all = PERIODS.flatMap(([from, to]) =>
    HORIZONS.flatMap((horizon) => {
      const mine = ahead(forecasts, horizon).filter(({ originYear }) => originYear >= from && originYear <= to);
      const { coverage } = summarise(mine);
      return coverage.map(({ nominal, observed }) => ({ from, to, horizon, nominal, observed }));
    }),
  );
  const off = ({ nominal, observed }: (typeof all)[number]) => Math.abs(nominal - observed);
  const { from, to, horizon, nominal, observed } = all.reduce((worst, one) => (off(one) > off(worst) ? one : worst));
  return say(
    `分时期看差得多：起点在 ${from}—${to} 年、提前 ${horizon} 年时，名义 ${100 * nominal}% 的区间对了 ${percent(observed)}。`,
    `Period by period it is much worse: with origins ${from}–${to} and ${horizon} years ahead, the ${100 * nominal} % interval held ${percent(observed)}.`,
  );
}

/** How far forecasts can be trusted, counted anew from the demo's data each time. */
export function forecastPages(): Page[] {
  const judged = judgeAll();
  return (['en', 'zh'] as const).map((language) => ({
    file: fileName('docs/method/forecasts', language),
    text: pageText(judged, language),
  }));
}

function pageText(judged: readonly Judged[], language: Language): string {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  return `${[
    say('# 预测可信到什么程度', '# How far forecasts can be trusted'),
    say(
      '[English](forecasts.md) · 命令为 `yanzhen plans backtest`，见[命令参考](../reference/commands/plans.zh-CN.md) · 本页由 `npm run docs` 从演示数据重新计算',
      '[中文](forecasts.zh-CN.md) · the command is `yanzhen plans backtest`, see [the command reference](../reference/commands/plans.md) · counted anew from the demo’s data by `npm run docs`',
    ),
    say('## 检验什么', '## What is tested'),
    say(
      '各省地区生产总值 1952—2022 年（现价，三次产业相加）。从每个起点（至少有十年数据）只用当时已知的年份预测 1、3、5 年后，看实际值落在 50%、80%、95% 区间内的比例，以及对数得分（实际值处的对数密度，越高越好）。“±”是标准误，以目标年份为块：各省同年受同样的冲击，一年只算一次抽样。有效样本是相当于多少次独立预测，远小于预测次数。`random-walk` 是不作校准的带漂移随机游走，供比较。',
      'GDP of the provinces 1952–2022 (current prices, three industries added up). From each origin with at least ten years before it, forecasts 1, 3 and 5 years ahead use only what was known then; what came is held against the 50, 80 and 95 % intervals and by log score (the log density at what came; higher is better). “±” is the standard error with target years as blocks: provinces share a year’s shocks, so that a year is one draw. The effective sample is how many independent forecasts these are worth, far below their number. `random-walk` is the walk with drift without recalibration, to compare with.',
    ),
    say('## 各模型', '## By model'),
    modelTable(judged, say),
    verdict(judged, say),
    say('## 阻尼趋势，按起点时期', '## Damped trend, by the period of the origin'),
    periodTable(judged, say),
    worstPeriod(judged, say),
    say('## 阻尼趋势，可靠性', '## Damped trend, reliability'),
    say(
      '预测给“不高于实际值”的概率分十档；预测可靠时每档约占 10%。',
      'The probability forecasts gave to “at most what came”, in ten classes; reliable forecasts put some 10 % in each.',
    ),
    reliabilityTable(judged, say),
    say('## 不能当真的地方', '## What this does not show'),
    say(
      [
        '- 阻尼趋势的候选参数和校准规则是在同一组数据上定的：上表因此偏乐观，另一组数据上会差一些。',
        '- 各时期的覆盖率相差大于总体：总体合适，不等于下一个十年合适。',
        '- 这是现价地区生产总值。别的指标、可比价序列、普查修订前后的序列没有这样检验过。',
        '- 平台对一个序列先试测三个模型再选一个；这里检验的是各模型自身，不含选择这一步。',
        '- 十年左右的短序列（如 2013—2022 年工业增加值）只作说明，不足以检验。',
        '- 概率是模型的；模型本身有误的可能不在其中。',
      ].join('\n'),
      [
        '- The damped trend’s candidates and the rule of recalibration were chosen on this same panel: the tables flatter it, and other data will be less kind.',
        '- Periods differ by more than the whole does: right on average does not make it right for the next ten years.',
        '- This is GDP at current prices. Other indicators, real series and series across a census revision were not tested so.',
        '- Of a single series the product tries three models and takes one; here each model is judged by itself, without that choice.',
        '- Series of some ten years (industrial value added 2013–2022) only illustrate.',
        '- Probabilities are the model’s; that the model is wrong is not in them.',
      ].join('\n'),
    ),
  ].join('\n\n')}\n`;
}
