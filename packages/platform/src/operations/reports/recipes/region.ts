import type { AnswerRow } from '../answer.ts';
import { largest, t, type Writer } from '../writer.ts';
import { datasetNames } from './names.ts';
import { cube, needed, type Recipe } from './recipe.ts';

/** The place of a region by a column, the highest first. */
function rankBy(rows: readonly AnswerRow[], column: string, region: string): number | null {
  const order = largest(rows, column, rows.length);
  const place = order.findIndex((row) => row['region'] === region);
  return place < 0 ? null : place + 1;
}

export const standing: Recipe = {
  title: { zh: '总体位置', en: 'Where it stands' },
  needs: ['dataset', 'region'],
  async write(writer, parameters) {
    const names = await datasetNames(writer, parameters);
    const region = needed(parameters, 'region');
    const answer = await writer.ask('advantage.regions', cube(parameters));
    const own = answer.rows.find((row) => row['region'] === region) ?? {};
    const { source, rows } = answer;
    const state = (key: string, label: string, value: unknown, digits = 0) =>
      writer.figure(key, { label, value: value as number | null, digits }, source);
    const year = state('year', writer.say('年份', 'Year'), own['year']);
    const diversity = state(
      'diversity',
      writer.say('具有比较优势的行业数', 'Industries of advantage'),
      own['diversity'],
    );
    const place = state(
      'diversity-rank',
      writer.say('行业数的名次', 'Rank by their number'),
      rankBy(rows, 'diversity', region),
    );
    const eci = state('eci', writer.say('经济复杂度指数', 'Economic complexity index'), own['eci'], 2);
    const eciRank = state(
      'eci-rank',
      writer.say('经济复杂度的名次', 'Rank by complexity'),
      rankBy(rows, 'eci', region),
    );
    const herfindahl = state(
      'herfindahl',
      writer.say('行业集中度（HHI）', 'Concentration (HHI)'),
      own['herfindahl'],
      3,
    );
    const name = names.region(region);
    writer.paragraph(
      writer.language === 'zh'
        ? t`${year}年，${name}在${String(names.industries)}个行业中有${diversity}个具有比较优势（区位商不低于1），在${String(names.regions)}个地区中列第${place}位；经济复杂度指数为${eci}，列第${eciRank}位；行业集中度为${herfindahl}。`
        : t`In ${year} ${name} had an advantage (location quotient of 1 or more) in ${diversity} of ${String(names.industries)} industries, rank ${place} of ${String(names.regions)} regions; its complexity index was ${eci}, rank ${eciRank}, its concentration ${herfindahl}.`,
      source,
    );
    writer.cautions(answer);
  },
};

export const strengths: Recipe = {
  title: { zh: '优势行业', en: 'Strong industries' },
  needs: ['dataset', 'region'],
  async write(writer, parameters) {
    const names = await datasetNames(writer, parameters);
    const region = needed(parameters, 'region');
    const answer = await writer.ask('advantage.cells', { ...cube(parameters), region });
    const total = answer.rows.reduce((sum, row) => sum + ((row['value'] as number | null) ?? 0), 0);
    const top = largest(answer.rows, 'lq', 8);
    strongest(writer, top, names.industry, names.region(region), answer.source);
    writer.chart(
      writer.say('区位商最高的行业', 'Industries with the highest location quotient'),
      {
        unit: writer.say('区位商', 'location quotient'),
        reference: { value: 1, label: '1' },
        rows: top.map((row) => ({
          label: names.industry(row['industry']),
          value: row['lq'] as number,
          text: (row['lq'] as number).toFixed(2),
          estimate: answer.evidence.estimate,
        })),
      },
      answer.source,
    );
    const head = [
      ...[writer.say('行业', 'Industry'), `${writer.say('数值', 'Amount')}（${names.unit}）`],
      ...[writer.say('占比', 'Share'), writer.say('区位商', 'Location quotient')],
    ];
    const rows = top.map((row) => {
      const code = String(row['industry']);
      const name = names.industry(code);
      const value = row['value'] as number | null;
      const share = value === null ? null : value / total;
      const state = (key: string, label: string, stated: number | null, digits: number, percent = false) =>
        writer.figure(`${key}-${code}`, { label: `${name} ${label}`, value: stated, digits, percent }, answer.source);
      return [
        name,
        state('value', writer.say('数值', 'amount'), value, 1),
        state('share', writer.say('占比', 'share'), share, 1, true),
        state('lq', writer.say('区位商', 'location quotient'), row['lq'] as number, 2),
      ];
    });
    writer.table(writer.say('优势行业', 'Strong industries'), head, rows, answer.source);
  },
};

function strongest(
  writer: Writer,
  top: readonly AnswerRow[],
  industry: (code: unknown) => string,
  region: string,
  source: number,
): void {
  const [first, second] = top;
  if (first === undefined || second === undefined) return;
  const label = writer.say('区位商居第', 'By location quotient, number ');
  const one = writer.figure('top-1', { label: `${label}1`, value: industry(first['industry']) }, source);
  const two = writer.figure('top-2', { label: `${label}2`, value: industry(second['industry']) }, source);
  const lq = (row: AnswerRow) =>
    writer.figure(
      `lq-${String(row['industry'])}`,
      {
        label: `${industry(row['industry'])} ${writer.say('区位商', 'location quotient')}`,
        value: row['lq'] as number,
        digits: 2,
      },
      source,
    );
  writer.paragraph(
    writer.language === 'zh'
      ? t`${region}相对最强的行业是${one}（区位商${lq(first)}），其次是${two}（${lq(second)}）。`
      : t`The industries ${region} is relatively strongest in are ${one} (location quotient ${lq(first)}) and ${two} (${lq(second)}).`,
    source,
  );
}

export const candidates: Recipe = {
  title: { zh: '可以发展的行业', en: 'Industries to grow' },
  needs: ['dataset', 'region'],
  async write(writer, parameters) {
    const names = await datasetNames(writer, parameters);
    const region = needed(parameters, 'region');
    const answer = await writer.ask('advantage.frontier', { ...cube(parameters), region: [region], per_region: 5 });
    const chosen = answer.rows.filter((row) => row['chosen'] === true).slice(0, 5);
    const { source } = answer;
    if (chosen.length === 0) {
      const why = writer.say('没有可以列入的行业：', 'No industry could be listed: ');
      const how = writer.say(
        '数据集里的行业都已有优势，或行业太少。',
        'the region has an advantage in all the dataset holds, or it holds too few.',
      );
      writer.paragraph([{ text: why + how }], source);
      writer.cautions(answer);
      return;
    }
    const list = chosen.map((row) => names.industry(row['industry'])).join(writer.say('、', ', '));
    const named = writer.figure(
      'chosen',
      { label: writer.say('列入的行业', 'Industries listed'), value: list },
      source,
    );
    writer.paragraph(
      writer.language === 'zh'
        ? t`综合与现有优势的关联、复杂度和市场规模，${names.region(region)}接下来较有条件发展的是${named}。`
        : t`By closeness to present strengths, complexity and market, ${names.region(region)} is best placed to grow ${named}.`,
      source,
    );
    const rows = chosen.map((row) => {
      const code = String(row['industry']);
      const state = (key: string, label: string, digits: number) =>
        writer.figure(
          `${key}-${code}`,
          { label: `${names.industry(code)} ${label}`, value: row[key] as number | null, digits },
          source,
        );
      return [
        names.industry(code),
        state('density', writer.say('关联密度', 'relatedness density'), 2),
        state('pci', writer.say('行业复杂度', 'product complexity'), 2),
        state('score', writer.say('综合得分', 'score'), 2),
      ];
    });
    const head = [
      ...[writer.say('行业', 'Industry'), writer.say('关联密度', 'Relatedness density')],
      ...[writer.say('行业复杂度', 'Complexity'), writer.say('综合得分', 'Score')],
    ];
    writer.table(writer.say('可以发展的行业', 'Industries to grow'), head, rows, source);
    writer.cautions(answer);
  },
};
