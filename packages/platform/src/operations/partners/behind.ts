import { locationQuotient, PRESENT } from '@yanzhen/science/advantage';
import type { Matrix } from '@yanzhen/science/labelled';
import type { Text } from '../evidence.ts';
import type { Opened } from './opened.ts';

/** A figure that a component of a proposal rests on. */
export interface Behind {
  readonly component: string;
  readonly name: Text;
  readonly region: string;
  readonly industry: string;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  /** Measure of the dataset where it is a row of it, else empty. */
  readonly measure: string;
  readonly from: 'dataset' | 'table' | 'budgets' | 'places' | 'computed';
}

/** A figure with what usually holds: computed, without a unit or a measure. */
export function behind(
  component: string,
  zh: string,
  en: string,
  value: number,
  rest: Partial<Omit<Behind, 'component' | 'name' | 'value'>> = {},
): Behind {
  return {
    ...{ component, name: { zh, en }, value, region: '', industry: '', year: Number.NaN, unit: '', measure: '' },
    ...{ from: 'computed', ...rest },
  };
}

export function at({ rows, columns, values }: Matrix, region: string, industry: string): number {
  const [r, i] = [rows.indexOf(region), columns.indexOf(industry)];
  return r < 0 || i < 0 ? Number.NaN : values[r * columns.length + i]!;
}

interface Triple {
  readonly sender: string;
  readonly receiver: string;
  readonly industry: string;
}

/** What the components of a transfer rest on, component by component. */
export function behindTransfer(opened: Opened, triple: Triple): Behind[] {
  const { sender, receiver, industry } = triple;
  return [
    ...[sender, receiver].flatMap((region) => behindGradient(opened, region, industry)),
    ...behindLoss(opened, sender, industry),
    ...behindRoom(opened, 'shortage', sender),
    ...behindRelatedness(opened, receiver, industry),
    ...behindLinks(opened, receiver, industry),
    ...behindRoom(opened, 'room', receiver),
    ...behindDistance(opened, triple),
  ];
}

function behindGradient(opened: Opened, region: string, industry: string): Behind[] {
  const { transfer, year, valueAdded, labour, capital, figures } = opened;
  if (transfer.gradient === undefined) return [];
  const place = { region, industry, year };
  const accounts = [
    ['增加值', 'Value added', valueAdded],
    ['劳动投入', 'Labour', labour],
    ['资本投入', 'Capital', capital],
  ] as const;
  const quotients = locationQuotient(transfer.amounts);
  const { code: measure, unit } = figures.measure;
  return [
    behind(
      'gradient',
      '产业梯度系数',
      'Industrial gradient coefficient',
      at(transfer.gradient, region, industry),
      place,
    ),
    behind('gradient', '区位商', 'Location quotient', at(quotients, region, industry), place),
    behind('gradient', '规模', 'Amount', at(transfer.amounts, region, industry), {
      ...{ ...place, unit, measure, from: 'dataset' },
    }),
    ...accounts.flatMap(([zh, en, account]) =>
      account === undefined
        ? []
        : behind('gradient', zh, en, at(account.matrix, region, industry), {
            ...{ ...place, unit: account.unit, measure: account.code, from: 'dataset' },
          }),
    ),
  ];
}

function behindLoss({ transfer, year, figures }: Opened, sender: string, industry: string): Behind[] {
  if (transfer.earlier === undefined) return [];
  const { code: measure, unit } = figures.measure;
  return [
    { amounts: transfer.earlier.amounts, when: year - transfer.earlier.years },
    { amounts: transfer.amounts, when: year },
  ].flatMap(({ amounts, when }) => {
    const place = { region: sender, industry, year: when };
    return [
      behind('losing', '区位商', 'Location quotient', at(locationQuotient(amounts), sender, industry), place),
      behind('losing', '规模', 'Amount', at(amounts, sender, industry), { ...place, unit, measure, from: 'dataset' }),
    ];
  });
}

export function behindRoom({ budgets }: Opened, component: 'shortage' | 'room', region: string): Behind[] {
  return budgets
    .filter((budget) => budget.region === region)
    .flatMap(({ resource, used, limit }) => [
      behind(component, `${resource}：已用`, `${resource}: used`, used, { region, from: 'budgets' }),
      behind(component, `${resource}：上限`, `${resource}: limit`, limit, { region, from: 'budgets' }),
    ]);
}

/** How many industries are named for relatedness and links. */
const NAMED = 3;

function behindRelatedness({ transfer, nearby, year }: Opened, receiver: string, industry: string): Behind[] {
  const { presence, density } = transfer;
  const { columns } = nearby;
  const row = presence.regions.indexOf(receiver) * columns.length;
  const near = columns
    .map((code, j) => ({ code, near: at(nearby, industry, code), isPresent: presence.cells[row + j] === PRESENT }))
    .filter(({ code, near: value, isPresent }) => code !== industry && isPresent && value > 0)
    .sort((a, b) => b.near - a.near)
    .slice(0, NAMED);
  return [
    behind(
      'relatedness',
      '关联密度（不含自身）',
      'Relatedness density, without itself',
      at(density, receiver, industry),
      {
        ...{ region: receiver, industry, year },
      },
    ),
    ...near.map(({ code, near: value }) =>
      behind('relatedness', '已有的关联行业：接近度', 'Related industry present: proximity', value, {
        ...{ region: receiver, industry: code, year },
      }),
    ),
  ];
}

function behindLinks({ transfer, flows, year }: Opened, receiver: string, industry: string): Behind[] {
  const { presence, linked } = transfer;
  if (flows === undefined || linked === undefined) return [];
  const m = presence.industries.length;
  const i = presence.industries.indexOf(industry);
  const row = presence.regions.indexOf(receiver) * m;
  const part = (of: (j: number) => number, zh: string, en: string) => {
    const all = presence.industries.map((code, j) => ({ code, flow: j === i ? 0 : of(j), j }));
    const sum = all.reduce((total, { flow }) => total + flow, 0);
    return all
      .filter(({ j, flow }) => flow > 0 && presence.cells[row + j] === PRESENT)
      .sort((a, b) => b.flow - a.flow)
      .slice(0, NAMED)
      .map(({ code, flow }) =>
        behind('linked', zh, en, flow / sum, { region: receiver, industry: code, year, unit: '%', from: 'table' }),
      );
  };
  return [
    behind('linked', '已有上下游的份额', 'Share of the chain present', at(linked, receiver, industry), {
      ...{ region: receiver, industry, year },
    }),
    ...part((j) => flows[j * m + i]!, '已有的供应行业：占投入', 'Supplier present: share of inputs'),
    ...part((j) => flows[i * m + j]!, '已有的客户行业：占使用', 'Customer present: share of uses'),
  ];
}

export function behindDistance({ transfer }: Opened, { sender, receiver }: Omit<Triple, 'industry'>): Behind[] {
  const { distance, amounts } = transfer;
  if (distance === undefined) return [];
  const value = distance[amounts.rows.indexOf(sender) * amounts.rows.length + amounts.rows.indexOf(receiver)]!;
  return [behind('nearness', '两地距离', 'Distance', value, { unit: 'km', from: 'places' })];
}
