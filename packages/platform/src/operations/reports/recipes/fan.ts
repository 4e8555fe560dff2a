import { fanProbabilities } from '@yanzhen/science/plans';
import type { Text } from '../../evidence.ts';
import type { AnswerRow } from '../answer.ts';
import { t, type Writer } from '../writer.ts';
import { planOf } from './plan.ts';
import type { Recipe } from './recipe.ts';

/** What of `plans.outlook` is drawn and said. */
interface Outlook {
  readonly indicator: { readonly id: string; readonly name: string };
  readonly definition: { readonly unit: string } | null;
  readonly series: readonly { readonly year: number; readonly value: number }[];
  readonly fan: readonly { readonly year: number; readonly quantiles: readonly (number | null)[] }[];
  readonly model: { readonly label: Text } | null;
  readonly targets: readonly { readonly year: number; readonly value: number; readonly probability: number | null }[];
}

/** So many indicators are drawn, those least likely to be met first. */
const mostDrawn = 3;
/** What was observed is drawn from so many years back. */
const yearsBack = 15;
const quantile = (probability: number) => fanProbabilities.indexOf(probability);

export const fans: Recipe = {
  title: { zh: '最让人担心的指标会走到哪里', en: 'Where the indicators of most concern may lead' },
  needs: ['plan'],
  async write(writer, parameters) {
    const plan = planOf(parameters);
    const status = await writer.ask('plans.status', plan);
    const chosen = leastLikely(status.rows);
    if (chosen.length === 0) {
      const why = writer.say(
        '没有一个目标值有足够的历史数据画出预测。',
        'No target has data enough behind it for a forecast to be drawn.',
      );
      writer.paragraph([{ text: why }], status.source);
    }
    for (const indicator of chosen) {
      const answer = await writer.ask('plans.outlook', { ...plan, indicator });
      const outlook = answer.value as Outlook;
      sentence(writer, outlook, answer.source);
      draw(writer, outlook, answer.source);
    }
  },
};

/** Names of indicators whose targets have a probability, the lowest first. */
function leastLikely(rows: readonly AnswerRow[]): string[] {
  const told = rows.filter(({ kind, probability }) => kind === 'target' && typeof probability === 'number');
  const order = [...told].sort((a, b) => Number(a['probability']) - Number(b['probability']));
  return [...new Set(order.map(({ name }) => String(name)))].slice(0, mostDrawn);
}

function sentence(
  writer: Writer,
  { indicator, definition, series, fan, targets, model }: Outlook,
  source: number,
): void {
  const last = series.at(-1);
  const target = targets.at(-1);
  const end = fan.find(({ year }) => year === target?.year);
  if (last === undefined || target === undefined || end === undefined) return;
  const unit = definition?.unit ?? '';
  const state = (key: string, label: string, value: number | null | undefined, measured = unit) =>
    writer.figure(
      `${key}-${indicator.id}`,
      { label: `${indicator.name} ${label}`, value, digits: 2, unit: measured },
      source,
    );
  const at = (probability: number) => end.quantiles[quantile(probability)];
  const now = state('last', writer.say(`${last.year}年数值`, `value of ${last.year}`), last.value);
  const goal = state('target', writer.say(`${target.year}年目标`, `target of ${target.year}`), target.value);
  const middle = state('median', writer.say(`${target.year}年中位数`, `median of ${target.year}`), at(0.5));
  const low = state('low', writer.say('10%分位数', '10 % quantile'), at(0.1));
  const high = state('high', writer.say('90%分位数', '90 % quantile'), at(0.9));
  const likely = state('probability', writer.say('达成概率', 'probability'), target.probability, '');
  const by = model === null ? '' : model.label[writer.language];
  writer.paragraph(
    writer.language === 'zh'
      ? t`${indicator.name}：${String(last.year)}年为${now}${unit}，${String(target.year)}年的目标是${goal}${unit}；按${by}模型，届时中位数为${middle}${unit}，八成可能落在${low}到${high}之间，达成概率为${likely}。`
      : t`${indicator.name}: ${now} ${unit} in ${String(last.year)}; the target for ${String(target.year)} is ${goal}. By the model “${by}” the median is then ${middle}, with four chances in five between ${low} and ${high}; the probability of meeting the target is ${likely}.`,
    source,
  );
}

/** What was observed, what may come, and the targets; the fan begins at the last observation. */
function draw(writer: Writer, { indicator, definition, series, fan, targets }: Outlook, source: number): void {
  const last = series.at(-1);
  if (last === undefined || fan.length === 0) return;
  const until = Math.max(last.year, ...targets.map(({ year }) => year));
  const shown = fan.filter(({ year }) => year > last.year && year <= until);
  const band = (from: number, to: number) => [
    { year: last.year, low: last.value, high: last.value },
    ...shown.flatMap(({ year, quantiles }) => {
      const [low, high] = [quantiles[quantile(from)], quantiles[quantile(to)]];
      return typeof low === 'number' && typeof high === 'number' ? [{ year, low, high }] : [];
    }),
  ];
  const middle = shown.map(({ year, quantiles }) => ({ year, value: quantiles[quantile(0.5)] ?? null }));
  writer.chart(
    writer.say(
      `${indicator.name}：实际、预测（深色为五成、浅色为八成可能的范围）与目标`,
      `${indicator.name}: observed, forecast (dark: five chances in ten, pale: eight) and target`,
    ),
    {
      kind: 'lines',
      unit: definition?.unit ?? '',
      series: [
        {
          label: '',
          points: series.filter(({ year }) => year > last.year - yearsBack).map(({ year, value }) => ({ year, value })),
        },
        {
          label: writer.say('中位数', 'median'),
          points: [{ year: last.year, value: last.value }, ...middle],
          estimate: true,
        },
      ],
      bands: [
        { label: '80%', points: band(0.1, 0.9) },
        { label: '50%', points: band(0.25, 0.75) },
      ],
      marks: targets.map(({ year, value }) => ({ year, value, label: writer.say(`目标 ${year}`, `target ${year}`) })),
    },
    source,
  );
}
