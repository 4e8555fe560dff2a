import type { Fact } from '@yanzhen/documents/facts';
import { type ItemOf, itemsOf, type PlanItem } from '@yanzhen/evidence/plans';

export interface CitedTarget {
  readonly document: string;
  readonly key: string;
  readonly fact: Fact;
}

/** Why a fact became no draft. */
export type LeftReason = 'no-year' | 'relative' | 'there-already';

export interface Drafts {
  /** New indicators, definitions and draft targets. */
  readonly items: readonly PlanItem[];
  readonly left: readonly { readonly fact: Fact; readonly reason: LeftReason }[];
}

/**
 * Targets of documents as drafts with their citation. An indicator of the same name is used, in its definition of the same unit and
 * form; where there is none, one is made that says where it was read and what nobody has said yet. Changes, multiples and gaps say
 * nothing without their base and are left.
 * @param nameOf evens out spellings of an indicator's name
 */
export function draftsOfFacts(
  plan: readonly PlanItem[],
  facts: readonly CitedTarget[],
  nameOf: (indicator: string) => string,
): Drafts {
  const items: PlanItem[] = [];
  const left: { fact: Fact; reason: LeftReason }[] = [];
  const all = () => [...plan, ...items];
  for (const one of facts) {
    const { fact, key } = one;
    const year = dueYear(fact);
    const relative = fact.measure === 'change' || fact.measure === 'multiple' || fact.measure === 'gap';
    if (year === undefined || relative) {
      left.push({ fact, reason: relative ? 'relative' : 'no-year' });
      continue;
    }
    const id = `fact-${key}`;
    if (all().some((item) => item.id === id)) {
      left.push({ fact, reason: 'there-already' });
      continue;
    }
    const { indicator, made } = indicatorFor(all(), fact, key, nameOf);
    items.push(...made);
    const { definition, made: newDefinition } = definitionFor(all(), indicator, one);
    items.push(...newDefinition, draftOf(id, indicator, definition, year, one));
  }
  return { items, left };
}

/** The end of a period is when its target is due. */
export function dueYear({ year, periodEnd }: Fact): number | undefined {
  return periodEnd !== undefined && /^\d{4}$/.test(periodEnd) ? Number(periodEnd) : year;
}

const isRate = ({ measure }: Fact) => measure === 'growth_rate' || measure === 'annual_growth';

/** A growth rate is another indicator than the level it is of. */
function fullName(fact: Fact): string {
  if (!isRate(fact) || /增[速长]|涨幅/.test(fact.indicator)) return fact.indicator;
  return `${fact.indicator}${fact.measure === 'annual_growth' ? '年均增速' : '增速'}`;
}

function indicatorFor(items: readonly PlanItem[], fact: Fact, key: string, nameOf: (indicator: string) => string) {
  const name = fullName(fact);
  const known = itemsOf(items, 'indicator');
  const found = known.find(({ fields }) => nameOf(fields.name) === nameOf(name));
  if (found !== undefined) return { indicator: found.id, made: [] };
  const id = `indicator-${key}`;
  const made: ItemOf<'indicator'> = {
    id,
    kind: 'indicator',
    parent: null,
    position: known.length + 1,
    fields: { name },
  };
  return { indicator: id, made: [made] };
}

function definitionFor(items: readonly PlanItem[], indicator: string, { fact, document }: CitedTarget) {
  const own = itemsOf(items, 'definition').filter(({ parent }) => parent === indicator);
  const form = isRate(fact) ? ('rate' as const) : ('level' as const);
  const fitting = own.filter(({ fields }) => fields.unit === fact.unit && fields.form === form);
  // Of several that fit, a person says which.
  if (fitting.length > 0) return { definition: fitting.length === 1 ? fitting[0]!.fields.number : undefined, made: [] };
  const number = Math.max(0, ...own.map(({ fields }) => fields.number)) + 1;
  const direction = fact.comparator === 'at_most' ? ('down' as const) : ('up' as const);
  const made: ItemOf<'definition'> = {
    ...{ id: `${indicator}-d${number}`, kind: 'definition', parent: indicator, position: number },
    fields: {
      ...{ number, unit: fact.unit, source: document, direction, form, prices: 'none' },
      note: '由文件中的目标生成，口径、方向和价格待核对。Made from a target in a document: scope, direction and prices are to be checked.',
    },
  };
  return { definition: number, made: [made] };
}

function draftOf(
  id: string,
  indicator: string,
  definition: number | undefined,
  year: number,
  { fact, document }: CitedTarget,
): ItemOf<'target'> {
  const { passage, start, end } = fact.citation;
  return {
    ...{ id, kind: 'target', parent: indicator, position: year },
    fields: {
      ...(definition !== undefined && { definition }),
      ...{ year, comparator: fact.comparator, value: fact.value, draft: true },
      ...(fact.valueMax !== undefined && { upper: fact.valueMax }),
      citation: { document, passage, start, end, text: fact.sentence.slice(0, 4000) },
    },
  };
}
