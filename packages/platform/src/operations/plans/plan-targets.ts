import { type ItemOf, itemsOf, type PlanItem } from '@yanzhen/evidence/plans';
import type { Direction, YearlySeries } from '@yanzhen/science/plans';
import type { Text } from '../evidence.ts';

/** One target with the series it can be held against, or the reason why it cannot. */
export interface TargetCase {
  readonly indicator: ItemOf<'indicator'>;
  readonly target: ItemOf<'target'>;
  readonly definition: ItemOf<'definition'> | undefined;
  readonly series: YearlySeries;
  readonly direction: Direction;
  readonly value: number;
  readonly upper: number | undefined;
  /** Why there can be no probability, whatever the series. */
  readonly missing: Text | undefined;
}

/** Every target of a plan that a person has taken; drafts from documents wait. */
export function targetCases(items: readonly PlanItem[]): TargetCase[] {
  const definitions = groupByParent(itemsOf(items, 'definition'));
  const observations = groupByParent(itemsOf(items, 'observation'));
  const targets = groupByParent(itemsOf(items, 'target').filter(({ fields }) => fields.draft !== true));
  return itemsOf(items, 'indicator').flatMap((indicator) => {
    const mine = [...(targets.get(indicator.id) ?? [])].sort((a, b) => a.fields.year - b.fields.year);
    return mine.map((target) =>
      caseOf(indicator, target, definitions.get(indicator.id) ?? [], observations.get(indicator.id) ?? []),
    );
  });
}

function caseOf(
  indicator: ItemOf<'indicator'>,
  target: ItemOf<'target'>,
  definitions: readonly ItemOf<'definition'>[],
  observations: readonly ItemOf<'observation'>[],
): TargetCase {
  const number = target.fields.definition ?? (definitions.length === 1 ? definitions[0]!.fields.number : undefined);
  const definition = definitions.find(({ fields }) => fields.number === number);
  const own = observations.filter(({ fields }) => (fields.definition ?? number) === number);
  const series = newestRevisions(own);
  return {
    ...{ indicator, target, definition, series },
    ...wanted(target.fields, definition?.fields.direction ?? 'up'),
    missing: missing(target, definition, definitions.length, observations, series),
  };
}

/** What the words of a target ask for: `at most` is a ceiling whichever way the indicator should go. */
function wanted(
  { comparator, value, upper }: ItemOf<'target'>['fields'],
  way: Direction,
): Pick<TargetCase, 'direction' | 'value' | 'upper'> {
  if (comparator === 'range') {
    if (way === 'up') return { direction: 'up', value, upper: undefined };
    if (way === 'down') return { direction: 'down', value: upper ?? value, upper: undefined };
    return { direction: 'hold', value, upper: upper ?? value };
  }
  if (comparator === 'at_most') return { direction: 'down', value, upper: undefined };
  if (comparator === 'at_least' || comparator === 'over') return { direction: 'up', value, upper: undefined };
  if (way === 'hold') return { direction: 'hold', value: value * 0.98, upper: value * 1.02 };
  return { direction: way, value, upper: undefined };
}

function missing(
  target: ItemOf<'target'>,
  definition: ItemOf<'definition'> | undefined,
  definitions: number,
  observations: readonly ItemOf<'observation'>[],
  series: YearlySeries,
): Text | undefined {
  if (definition === undefined && target.fields.definition !== undefined) {
    return { zh: `缺少第 ${target.fields.definition} 版定义`, en: `definition ${target.fields.definition} is missing` };
  }
  if (definition === undefined && definitions > 1) {
    return { zh: '没有写明目标按哪一版定义', en: 'which definition the target is meant in is not said' };
  }
  if (definition === undefined) {
    return series.years.length === 0
      ? { zh: '缺少基数和定义', en: 'base and definition are missing' }
      : { zh: '缺少定义', en: 'the definition is missing' };
  }
  if (series.years.length > 0) return undefined;
  const number = definition.fields.number;
  return observations.length === 0
    ? { zh: '缺少基数（没有观测值）', en: 'the base is missing: there are no observations' }
    : {
        zh: `观测值用的是另一版定义，第 ${number} 版没有`,
        en: `observations are of another definition; there are none of definition ${number}`,
      };
}

/** One value per year: the newest revision. */
export function newestRevisions(observations: readonly ItemOf<'observation'>[]): YearlySeries {
  const byYear = new Map<number, ItemOf<'observation'>>();
  for (const observation of observations) {
    const known = byYear.get(observation.fields.year);
    if (known === undefined || known.fields.revision < observation.fields.revision)
      byYear.set(observation.fields.year, observation);
  }
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return { years, values: years.map((year) => byYear.get(year)!.fields.value) };
}

/** Items by the id of their parent. */
export function groupByParent<I extends PlanItem>(items: readonly I[]): Map<string, I[]> {
  const groups = new Map<string, I[]>();
  for (const item of items) {
    if (item.parent === null) continue;
    const group = groups.get(item.parent);
    if (group === undefined) groups.set(item.parent, [item]);
    else group.push(item);
  }
  return groups;
}
