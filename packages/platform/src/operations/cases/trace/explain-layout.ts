import type { Text } from '../../evidence.ts';
import { layoutCase } from '../../layout/case.ts';
import type { OpenedCase } from './opened-case.ts';
import { type Explained, type Reason, valueAt, written } from './step.ts';
import { TableReasons } from './table-reasons.ts';

interface Place {
  readonly region?: string;
  readonly industry?: string;
  readonly resource?: string;
  readonly id?: string;
}

/** Figures within this of the table's are the table's. */
const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** A figure of the layout problem: cells of the table it was made from, assumptions, or somebody's hand. */
export async function explainLayout(opened: OpenedCase, path: string): Promise<Explained> {
  const layout = opened.json('layout') as Readonly<Record<string, unknown>>;
  const [list = '', at = '', field = ''] = path.split('.');
  const place = (valueAt(layout, `${list}.${at}`) ?? {}) as Place;
  const value = valueAt(layout, path);
  const label = layoutLabel(opened, path, place);
  const unit = typeof layout['unit'] === 'string' && field !== 'value' ? layout['unit'] : '';
  const common = { label, value: written(value), unit: typeof value === 'number' ? unit : '' };
  const table = await tableOf(opened);
  if (table === undefined) return { ...common, from: [madeOtherwise(opened)] };
  if (path === '')
    return { ...common, how: words.whole, from: [proposalReason(opened), ...told(opened, allAssumed)].flat() };
  const made = reasons(opened, table, { list, field, place, value });
  return { ...common, ...made };
}

const words = {
  whole: {
    zh: '由投入产出表和假设生成（layout.case）',
    en: 'made from an input–output table and assumptions (layout.case)',
  },
  value: { zh: '增加值各项之和 ÷ 总产出', en: 'sum of value-added categories over gross output' },
  existing: { zh: '向所选各地的供给之和', en: 'sum of deliveries to the regions chosen' },
  demand: { zh: '从所选各地使用之和 × 需求假设', en: 'sum taken from the regions chosen × assumed growth of demand' },
  assumed: { zh: '现有产能 × 假设', en: 'what stands today × an assumption' },
  cells: { zh: '由表中的中间使用、增加值和产出得出', en: 'from intermediate use, value added and output of the table' },
} as const satisfies Record<string, Text>;

const allAssumed = ['demand', 'growth', 'setup', 'freight', 'plantFixed', 'plantMinimum', 'plantMaximum'] as const;

interface Asked {
  readonly list: string;
  readonly field: string;
  readonly place: Place;
  readonly value: unknown;
}

function reasons(
  opened: OpenedCase,
  table: TableReasons,
  { list, field, place, value }: Asked,
): Pick<Explained, 'how' | 'from'> {
  const { region = '', industry = '' } = place;
  const regions = listed(opened, 'regions');
  const checked = (expected: number, how: Text, from: readonly Reason[]) =>
    typeof value !== 'number' || same(value, expected) ? { how, from } : { from: [changedByHand(opened, expected)] };
  if (list === 'sites' && field === 'value')
    return checked(table.valuePerUnit(region, industry), words.value, table.valueAdded(region, industry));
  if (list === 'sites' && field === 'existing') {
    const { total, cells } = table.deliveries(region, industry, regions);
    return checked(total, words.existing, cells);
  }
  if (list === 'sites' && field === 'growth') {
    const { total, cells } = table.deliveries(region, industry, regions);
    return checked(total * (assumed(opened, 'growth') ?? Number.NaN), words.assumed, [
      ...told(opened, ['growth']),
      ...cells,
    ]);
  }
  if (list === 'sites' && field === 'setup')
    return checked(assumed(opened, 'setup') ?? Number.NaN, words.assumed, told(opened, ['setup']));
  if (list === 'demand') {
    const { total, cells } = table.uses(region, industry, regions);
    const factor = assumed(opened, 'demand') ?? Number.NaN;
    return checked(total * factor, words.demand, [...told(opened, ['demand']), ...cells]);
  }
  if (list === 'projects')
    return {
      how: words.assumed,
      from: [
        ...told(opened, ['plantFixed', 'plantMinimum', 'plantMaximum', 'setup', 'demand']),
        ...table.uses(region, industry, regions).cells,
      ],
    };
  if (list === 'budgets')
    return { how: words.assumed, from: told(opened, [budgetNames[place.resource ?? ''] ?? 'land']) };
  if (list === 'transport') return { from: told(opened, ['freight']) };
  return { how: words.cells, from: table.valueAdded(region, industry) };
}

const budgetNames: Readonly<Record<string, string>> = { labour: 'labourRoom' };

/** The table the layout was made from; undefined where it was made otherwise or the table is gone. */
async function tableOf(opened: OpenedCase): Promise<TableReasons | undefined> {
  const madeBy = opened.stored.parts.layout?.madeBy;
  const reference = madeBy?.parameters['table'];
  if (madeBy?.operation !== 'layout.case' || typeof reference !== 'string') return undefined;
  const document = await opened.table(madeBy.inputs[0]?.hash ?? reference);
  return document && new TableReasons(opened, document);
}

function listed(opened: OpenedCase, kind: 'regions'): string[] {
  const units = (opened.json('layout') as Record<string, { code: string }[] | undefined>)[kind] ?? [];
  return units.map(({ code }) => code);
}

/** An assumption of the layout as it was asked for. */
function assumed(opened: OpenedCase, name: string): number | undefined {
  const given = opened.stored.parts.layout?.madeBy?.parameters[name];
  return typeof given === 'number' ? given : undefined;
}

function told(opened: OpenedCase, names: readonly string[]): Reason[] {
  return names.flatMap((name): Reason[] => {
    const schema = (layoutCase.input.shape as Record<string, { meta(): unknown } | undefined>)[name];
    const value = assumed(opened, name);
    if (schema === undefined || value === undefined) return [];
    return [{ kind: 'assumption', label: { ...(schema.meta() as Text) }, value: String(value) }];
  });
}

function madeOtherwise({ stored }: OpenedCase): Reason {
  const { madeBy, author = '' } = stored.parts.layout ?? {};
  const by = madeBy ? madeBy.operation : author;
  return {
    kind: 'hand',
    label: { zh: `布局问题由 ${by} 给出，不是由表生成`, en: `The layout was given by ${by}, not made from a table` },
  };
}

function changedByHand({ stored }: OpenedCase, expected: number): Reason {
  const author = stored.parts.layout?.author ?? '';
  const was = Number.isNaN(expected) ? '' : String(Number(expected.toPrecision(6)));
  return {
    kind: 'hand',
    label: {
      zh: `由 ${author} 改过${was && `；按表和假设为 ${was}`}`,
      en: `Changed by ${author}${was && `; by the table and its assumptions it would be ${was}`}`,
    },
  };
}

const proposalReason = (opened: OpenedCase): Reason[] =>
  opened.json('proposal') === undefined ? [] : [{ kind: 'figure', part: 'proposal', path: 'proposal.score' }];

const fieldNames: Readonly<Record<string, Text>> = {
  value: { zh: '单位产出增加值', en: 'value added per unit' },
  existing: { zh: '现有产能', en: 'capacity that stands' },
  growth: { zh: '可零散扩张', en: 'growth in any amount' },
  setup: { zh: '单位产能年成本', en: 'yearly cost of a unit' },
  amount: { zh: '', en: '' },
};

function layoutLabel(opened: OpenedCase, path: string, { region, industry, resource, id }: Place): Text {
  if (path === '') return { zh: '布局问题', en: 'The layout problem' };
  const [list = '', , field = ''] = path.split('.');
  const named = [
    region === undefined ? undefined : opened.name('regions', region),
    industry === undefined ? undefined : opened.name('industries', industry),
    resource === undefined ? undefined : { zh: resource, en: resource },
    id === undefined ? undefined : { zh: id, en: id },
  ];
  const what = list === 'demand' ? { zh: '需求', en: 'demand' } : (fieldNames[field] ?? { zh: list, en: list });
  const join = (language: 'zh' | 'en') =>
    [...named.map((name) => name?.[language]), what[language]].filter(Boolean).join(' · ');
  return { zh: join('zh'), en: join('en') };
}
