import { type ItemKind, type ItemOf, itemsOf, type PlanItem } from '../plan.ts';
import type { PlanColumn } from './columns.ts';
import { fieldsOf, type PlanRow, type RowValues } from './row.ts';

type Kind = Extract<ItemKind, 'indicator' | 'definition' | 'target' | 'observation'>;

interface Trouble {
  readonly column: PlanColumn;
  readonly text: { readonly zh: string; readonly en: string };
  readonly expected?: { readonly zh: string; readonly en: string };
}

/**
 * Rows about indicators: one item each where a row says what kind it is, or a table of people's making with indicator, unit, year,
 * target and observation side by side, of which a row yields several items. A year observed before with another value is a revision.
 */
export class IndicatorRows {
  lastId: string | undefined;
  private readonly indicators: ItemOf<'indicator'>[];
  private readonly definitions: ItemOf<'definition'>[];
  private readonly observations: ItemOf<'observation'>[];
  private readonly made = new Set<string>();
  private readonly source: string;
  private readonly add: (item: PlanItem, at: PlanRow) => boolean;

  constructor(existing: readonly PlanItem[], source: string, add: (item: PlanItem, at: PlanRow) => boolean) {
    this.indicators = itemsOf(existing, 'indicator');
    this.definitions = itemsOf(existing, 'definition');
    this.observations = itemsOf(existing, 'observation');
    this.source = source;
    this.add = add;
  }

  take(kind: Kind, values: RowValues, at: PlanRow): Trouble | undefined {
    this.lastId = undefined;
    const name = (kind === 'indicator' ? (values.get('name') ?? values.get('indicator')) : values.get('indicator')) as
      | string
      | undefined;
    const wanted =
      kind === 'indicator' ? (values.get('id') as string | undefined) : (values.get('parent') as string | undefined);
    const indicator = this.indicatorFor(wanted, name, values, at, kind === 'indicator');
    if (indicator === undefined) {
      return { column: 'indicator', text: { zh: '没有写明哪个指标', en: 'it does not say of which indicator' } };
    }
    this.lastId = indicator;
    if (kind !== 'indicator') return this.one(kind, indicator, values, at);
    return this.several(indicator, values, at);
  }

  private indicatorFor(
    id: string | undefined,
    name: string | undefined,
    values: RowValues,
    at: PlanRow,
    isRow: boolean,
  ): string | undefined {
    const known =
      this.indicators.find((one) => one.id === id) ?? this.indicators.find(({ fields }) => fields.name === name);
    if (known !== undefined && (this.made.has(known.id) || !isRow)) return known.id;
    if (name === undefined) return undefined;
    const fields = { ...(isRow ? fieldsOf('indicator', values) : {}), name };
    const made = {
      id: id ?? known?.id ?? this.freeId(),
      kind: 'indicator' as const,
      parent: known?.parent ?? null,
      position:
        (isRow ? (values.get('position') as number | undefined) : undefined) ??
        known?.position ??
        this.indicators.length + 1,
      fields: known ? { ...known.fields, ...fields } : fields,
    };
    if (known === undefined) this.indicators.push(made);
    this.made.add(made.id);
    this.add(made, at);
    return made.id;
  }

  private freeId(): string {
    let number = 1;
    while (this.indicators.some(({ id }) => id === `indicator-${number}`)) number++;
    return `indicator-${number}`;
  }

  /** A row that is one definition, target or observation. */
  private one(
    kind: Exclude<Kind, 'indicator'>,
    indicator: string,
    values: RowValues,
    at: PlanRow,
  ): Trouble | undefined {
    if (kind === 'definition') return this.definition(indicator, values, at);
    const either = kind === 'target' ? 'target' : 'observation';
    const value = values.get('value') ?? values.get(either);
    if (value === undefined) return { column: 'value', text: { zh: '没有数值', en: 'it has no value' } };
    return kind === 'target'
      ? this.target(indicator, value as number, values, at)
      : this.observation(indicator, value as number, values, at);
  }

  /** A row with unit, target and observation side by side. */
  private several(indicator: string, values: RowValues, at: PlanRow): Trouble | undefined {
    const trouble = values.has('unit') ? this.sameUnit(indicator, values, at) : undefined;
    if (trouble !== undefined) return trouble;
    const { target, observation } = { target: values.get('target'), observation: values.get('observation') };
    const shared = new Map(
      [...values].filter(([column]) => column !== 'id' && column !== 'position' && column !== 'note'),
    );
    if (target !== undefined) {
      const wrong = this.target(indicator, target as number, shared, at);
      if (wrong !== undefined) return wrong;
    }
    return observation === undefined ? undefined : this.observation(indicator, observation as number, shared, at);
  }

  /** The definition a row's unit belongs to: the one it names, else the only one; made where there is none. */
  private sameUnit(indicator: string, values: RowValues, at: PlanRow): Trouble | undefined {
    const own = this.definitions.filter(({ parent }) => parent === indicator);
    const number = (values.get('definition') as number | undefined) ?? own[0]?.fields.number ?? 1;
    const known = own.find(({ fields }) => fields.number === number);
    if (known === undefined) {
      const note = '由导入的表生成，请核对方向、形式和价格。Made from a table: check direction, form and prices.';
      return this.definition(indicator, new Map([...values, ['definition', number], ['note', note]]), at, true);
    }
    if (known.fields.unit === values.get('unit')) return undefined;
    return {
      column: 'unit',
      text: { zh: '同一指标有两个单位', en: 'the indicator has two units' },
      expected: {
        zh: `${known.fields.unit}；另一种口径请用“定义版本”列编号`,
        en: `${known.fields.unit}; number another definition in the column “definition”`,
      },
    };
  }

  private definition(indicator: string, values: RowValues, at: PlanRow, generated = false): Trouble | undefined {
    const fields = {
      unit: '',
      direction: 'up',
      form: 'level',
      prices: 'none',
      ...fieldsOf('definition', values),
    } as ItemOf<'definition'>['fields'];
    if (fields.number === undefined)
      return { column: 'definition', text: { zh: '没有版本号', en: 'it has no number' } };
    const id = (generated ? undefined : (values.get('id') as string | undefined)) ?? `${indicator}-d${fields.number}`;
    const position = (generated ? undefined : (values.get('position') as number | undefined)) ?? fields.number;
    const item: ItemOf<'definition'> = { id, kind: 'definition', parent: indicator, position, fields };
    this.definitions.push(item);
    this.add(item, at);
    return undefined;
  }

  private target(indicator: string, value: number, values: RowValues, at: PlanRow): Trouble | undefined {
    if (!values.has('year')) return { column: 'year', text: { zh: '目标值没有年份', en: 'the target has no year' } };
    const fields = { comparator: 'exact', ...fieldsOf('target', values), value } as ItemOf<'target'>['fields'];
    const number = fields.definition === undefined ? '' : `-d${fields.definition}`;
    const id = (values.get('id') as string | undefined) ?? `${indicator}${number}-t${fields.year}`;
    const position = (values.get('position') as number | undefined) ?? fields.year;
    this.add({ id, kind: 'target', parent: indicator, position, fields }, at);
    return undefined;
  }

  private observation(indicator: string, value: number, values: RowValues, at: PlanRow): Trouble | undefined {
    if (!values.has('year'))
      return { column: 'year', text: { zh: '观测值没有年份', en: 'the observation has no year' } };
    const given = fieldsOf('observation', values);
    const year = given['year'] as number;
    const before = this.observations
      .filter(
        ({ parent, fields }) =>
          parent === indicator && fields.year === year && fields.definition === given['definition'],
      )
      .sort((a, b) => b.fields.revision - a.fields.revision)[0];
    const id = values.get('id') as string | undefined;
    if (id === undefined && before?.fields.value === value) return undefined;
    const revision =
      (given['revision'] as number | undefined) ?? (before === undefined ? 0 : before.fields.revision + 1);
    const fields = {
      ...{ source: id === undefined ? this.source : '' },
      ...given,
      value,
      revision,
    } as ItemOf<'observation'>['fields'];
    const number = fields.definition === undefined ? '' : `-d${fields.definition}`;
    const item: ItemOf<'observation'> = {
      ...{
        id: id ?? `${indicator}${number}-o${year}${revision > 0 ? `-r${revision}` : ''}`,
        kind: 'observation',
        parent: indicator,
      },
      ...{ position: (values.get('position') as number | undefined) ?? year, fields },
    };
    this.observations.push(item);
    this.add(item, at);
    return undefined;
  }
}
