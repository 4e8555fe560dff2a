import { itemsOf, type PlanItem } from '@yanzhen/evidence/plans';
import { fan, type Outlook, type VintageSplice } from '@yanzhen/science/plans';
import type { Note, Text } from '../evidence.ts';
import { figure } from '../evidence-schema.ts';
import type { IndicatorSeries } from './indicator-series.ts';
import type { OutlookDefinition } from './outlook-shape.ts';
import { modelNames } from './series-outlook.ts';

export const fanOf = (view: Outlook, until: number) =>
  fan(view, until).map(({ year, expected, quantiles }) => ({
    year,
    expected: figure(expected),
    quantiles: quantiles.map(figure),
  }));

export function modelOf({ chosen, scale, series }: Outlook) {
  const { name } = chosen.run.model;
  const trials = chosen.trials.map(({ model, logScore, forecasts }) => ({
    ...{ model, log_score: figure(logScore), forecasts },
  }));
  return { name, label: { ...modelNames[name] }, why: chosen.why, scale, points: series.points, trials };
}

export function described({
  indicator,
  definition,
  definitions,
  observations,
  series,
  origins,
  join,
}: IndicatorSeries) {
  const key = ({ fields }: (typeof observations)[number]) => `${fields.definition} ${fields.year}`;
  const newest = new Map<string, number>();
  for (const one of observations) newest.set(key(one), Math.max(newest.get(key(one)) ?? 0, one.fields.revision));
  return {
    indicator: {
      ...{ id: indicator.id, name: indicator.fields.name },
      ...{ owner: indicator.fields.owner ?? '', note: indicator.fields.note ?? '' },
    },
    definition: definition === undefined ? null : definitionRow(definition),
    definitions: definitions.map(definitionRow),
    observations: observations.map((one) => ({
      ...{ id: one.id, year: one.fields.year, value: one.fields.value, definition: figure(one.fields.definition) },
      ...{ source: one.fields.source, revision: one.fields.revision, recorded: one.fields.recorded ?? '' },
      ...{ note: one.fields.note ?? '', replaced: one.fields.revision < newest.get(key(one))! },
    })),
    series: series.years.map((year, place) => ({ year, value: series.values[place]!, origin: origins[place]! })),
    join:
      join === undefined ? null : { factor: join.factor, years: [...join.years], dispersion: figure(join.dispersion) },
  };
}

function definitionRow({ id, fields }: NonNullable<IndicatorSeries['definition']>): OutlookDefinition {
  const { number, unit, scope = '', source = '', direction, form, prices, since, note = '' } = fields;
  return { id, number, unit, scope, source, direction, form, prices, since: figure(since), note };
}

export const elsewhere = (items: readonly PlanItem[], { indicator, definition }: IndicatorSeries) =>
  itemsOf(items, 'target').flatMap(({ id, parent, fields }) => {
    if (parent !== indicator.id || fields.definition === undefined) return [];
    if (fields.definition === definition?.fields.number) return [];
    return [{ id, year: fields.year, value: fields.value, definition: fields.definition }];
  });

export function assumptions({ origins, join }: IndicatorSeries, projects: number, isFactorGiven: boolean): Note[] {
  const count = (origin: string) => origins.filter((one) => one === origin).length;
  const notes: Note[] = [];
  const say = (code: string, zh: string, en: string) => notes.push({ code, level: 'caution', text: { zh, en } });
  if (count('assumed') > 0) {
    const many = count('assumed');
    say('base-assumed', `${many} 个数值是假设的，不是观测值。`, `${many} values are assumed, not observed.`);
  }
  if (count('converted') > 0)
    say('prices-converted', '序列用价格指数换算过。', 'The series was converted by an index of prices.');
  if (join !== undefined && count('joined') === 0) {
    say(
      'nothing-to-join',
      '旧口径没有更早的观测值，没有可衔接的。',
      'The older definition has no earlier observations to join.',
    );
  } else if (join !== undefined) {
    const factor = join.factor.toFixed(4);
    const from = factorWords(join, isFactorGiven);
    say(
      'vintages-joined',
      `旧口径的数值乘以衔接系数 ${factor}（${from.zh}）。`,
      `Earlier values are multiplied by the overlap factor ${factor} (${from.en}).`,
    );
  }
  if (projects > 0) say('projects-assumed', `另加了 ${projects} 个假设的项目。`, `${projects} assumed projects added.`);
  return notes;
}

/** Where a factor is from, and how well the years that have both agree with it. */
function factorWords({ years: { length: years }, dispersion }: VintageSplice, isGiven: boolean): Text {
  const apart = `${(100 * dispersion).toFixed(1)} %`;
  if (!isGiven) {
    return {
      zh: `由 ${years} 个重叠年份得出，各年最多相差 ${apart}`,
      en: `from ${years} years both have, which depart from it by up to ${apart}`,
    };
  }
  if (years === 0) return { zh: '系数为给定，没有重叠年份可核对', en: 'as given; no year has both to check it by' };
  return {
    zh: `系数为给定，重叠年份与它最多相差 ${apart}`,
    en: `as given; years both have depart from it by up to ${apart}`,
  };
}
