import type { EncodedText } from '../../table.ts';
import { t, type Writer } from '../writer.ts';
import { datasetNames, type Names } from './names.ts';
import { needed, type Recipe } from './recipe.ts';

/** What of `datasets.export` is read. */
interface Facts {
  readonly columns: {
    readonly region: EncodedText;
    readonly industry: EncodedText;
    readonly measure: EncodedText;
    readonly unit: EncodedText;
    readonly year: ArrayLike<number>;
    readonly value: ArrayLike<number | null>;
  };
  readonly length: number;
}

/** So many industries are drawn: more lines than these cannot be told apart in print. */
const mostDrawn = 4;

export const course: Recipe = {
  title: { zh: '历年走势', en: 'The course of the years' },
  needs: ['dataset', 'region'],
  async write(writer, parameters) {
    const names = await datasetNames(writer, parameters);
    const region = needed(parameters, 'region');
    const { value, source } = await writer.ask('datasets.export', { dataset: needed(parameters, 'dataset') });
    const { byIndustry, years, unit } = seriesOf(value as Facts, region);
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined || years.length < 3) {
      const why = writer.say(
        '数据集不足三个年份，没有走势可言。',
        'The dataset has fewer than three years: there is no course to tell.',
      );
      writer.paragraph([{ text: why }], source);
      return;
    }
    const largest = [...byIndustry]
      .filter(([, values]) => values.has(last))
      .sort((a, b) => b[1].get(last)! - a[1].get(last)!)
      .slice(0, mostDrawn);
    for (const [industry, values] of largest) change(writer, { industry, values, first, last, unit, names }, source);
    writer.chart(
      writer.say(
        `${names.region(region)}数值最大的行业，${first}—${last}年`,
        `Largest industries of ${names.region(region)}, ${first}–${last}`,
      ),
      {
        kind: 'lines',
        unit,
        series: largest.map(([industry, values]) => ({
          label: names.industry(industry),
          points: years.map((year) => ({ year, value: values.get(year) ?? null })),
        })),
      },
      source,
    );
  },
};

/** The first measure of a region by industry and year; what is missing is not there. */
function seriesOf({ columns, length }: Facts, wanted: string) {
  const { region, industry, measure, unit, year, value } = columns;
  const own = region.labels.indexOf(wanted);
  const byIndustry = new Map<string, Map<number, number>>();
  const years = new Set<number>();
  for (let row = 0; row < length; row++) {
    if (region.codes[row] !== own || measure.codes[row] !== measure.codes[0]) continue;
    const amount = value[row];
    years.add(year[row]!);
    if (typeof amount !== 'number' || !Number.isFinite(amount)) continue;
    const code = industry.labels[industry.codes[row]!]!;
    const values = byIndustry.get(code) ?? new Map<number, number>();
    byIndustry.set(code, values.set(year[row]!, amount));
  }
  const measured = length === 0 ? '' : unit.labels[unit.codes[0]!]!;
  return { byIndustry, years: [...years].sort((a, b) => a - b), unit: measured };
}

interface Change {
  readonly industry: string;
  readonly values: ReadonlyMap<number, number>;
  readonly first: number;
  readonly last: number;
  readonly unit: string;
  readonly names: Names;
}

function change(writer: Writer, { industry, values, first, last, unit, names }: Change, source: number): void {
  const name = names.industry(industry);
  const state = (year: number) => {
    const stated = { label: `${name} ${year}`, value: values.get(year) ?? null, digits: 1, unit };
    return writer.figure(`value-${industry}-${year}`, stated, source);
  };
  writer.paragraph(
    writer.language === 'zh'
      ? t`${name}：${String(first)}年${state(first)}，${String(last)}年${state(last)}（${unit}）。`
      : t`${name}: ${state(first)} in ${String(first)}, ${state(last)} in ${String(last)} (${unit}).`,
    source,
  );
}
