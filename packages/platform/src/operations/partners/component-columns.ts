import type { ColumnSpec } from '../table.ts';

/** Every component of every form: what it is called, and what its raw value is. */
export const COMPONENTS = {
  gradient: {
    name: { zh: '产业梯度差', en: 'Gradient gap' },
    raw: {
      zh: '产业梯度系数之比的对数，转出方比承接方',
      en: 'ln of the sender’s industrial gradient coefficient over the receiver’s',
    },
  },
  losing: {
    name: { zh: '优势流失', en: 'Losing its advantage' },
    raw: { zh: '转出方区位商的年均对数降幅', en: 'Yearly fall of the sender’s ln location quotient' },
  },
  shortage: {
    name: { zh: '转出方缺空间', en: 'Sender short of room' },
    raw: { zh: '转出方最紧的预算已用的份额', en: 'Used share of the sender’s fullest budget' },
  },
  relatedness: {
    name: { zh: '关联密度', en: 'Relatedness' },
    raw: {
      zh: '承接方的关联密度，不含自身',
      en: 'Relatedness density of the receiver, without the industry itself',
    },
  },
  linked: {
    name: { zh: '上下游配套', en: 'Suppliers and customers' },
    raw: {
      zh: '该行业上下游中承接方有优势的份额',
      en: 'Share of the industry’s suppliers and customers present in the receiver',
    },
  },
  room: {
    name: { zh: '承接方有空间', en: 'Receiver has room' },
    raw: { zh: '承接方最紧的预算剩余的份额', en: 'Free share of the receiver’s fullest budget' },
  },
  nearness: {
    name: { zh: '距离近', en: 'Nearness' },
    raw: { zh: '两地距离（千米），越近百分位越高', en: 'Kilometres between the two; nearer ranks higher' },
  },
  dependence: {
    name: { zh: '依赖程度', en: 'Dependence' },
    raw: { zh: '目前来源占该投入的份额', en: 'Share of the input that the present source delivers' },
  },
  exposed: {
    name: { zh: '受影响产出', en: 'Output exposed' },
    raw: { zh: '购买方产出中系于该来源的份额', en: 'Share of the buyer’s output that hangs on the source' },
  },
  far: {
    name: { zh: '来源遥远', en: 'Source far away' },
    raw: { zh: '购买方到目前来源的距离（千米）', en: 'Kilometres from the buyer to the present source' },
  },
  strength: {
    name: { zh: '伙伴实力', en: 'Strength of the partner' },
    raw: { zh: '伙伴在该部门的区位商', en: 'Location quotient of the partner in the sector' },
  },
  covers: {
    name: { zh: '伙伴余力', en: 'Spare output of the partner' },
    raw: {
      zh: '伙伴的余力为目前来源供应的几倍',
      en: 'Spare output of the partner over what the source delivers',
    },
  },
  research: {
    name: { zh: '研发实力', en: 'Strength in research' },
    raw: { zh: '研发方的研发区位商', en: 'Location quotient of research where it is done' },
  },
  production: {
    name: { zh: '制造实力', en: 'Strength in production' },
    raw: { zh: '制造方的生产区位商', en: 'Location quotient of production where it is made' },
  },
  thin: {
    name: { zh: '研发方少制造', en: 'Little production at research' },
    raw: {
      zh: '研发方的生产区位商，越低越好',
      en: 'Location quotient of production at the place of research; lower is better',
    },
  },
  lacking: {
    name: { zh: '制造方少研发', en: 'Little research at production' },
    raw: {
      zh: '制造方的研发区位商，越低越好',
      en: 'Location quotient of research at the place of production; lower is better',
    },
  },
  bundle: {
    name: { zh: '打包转移', en: 'Bundled transfers' },
    raw: { zh: '打包的几项转移的平均得分', en: 'Mean score of the transfers bundled' },
  },
  crowded: {
    name: { zh: '拥挤程度', en: 'Crowding' },
    raw: { zh: '两地该行业比重中较小的一个', en: 'The lesser of the two shares of the industry' },
  },
  differs: {
    name: { zh: '细分差异', en: 'Difference one level deeper' },
    raw: { zh: '重合中深一层就消失的份额', en: 'Part of the overlap that vanishes one level deeper' },
  },
} as const;

export type Component = keyof typeof COMPONENTS;
type Columns = Record<`raw_${Component}` | `percentile_${Component}`, ColumnSpec & { readonly type: 'number' }>;

/** The columns of components: in their own units, and as percentiles in which more is better. */
export const componentColumns = Object.fromEntries(
  Object.entries(COMPONENTS).flatMap(([component, { raw }]) => [
    [`raw_${component}`, { type: 'number', describe: raw }],
    [
      `percentile_${component}`,
      {
        type: 'number',
        describe: {
          zh: `百分位（0 到 1，越大越好）：${raw.zh}`,
          en: `Percentile, 0 to 1, more is better: ${raw.en}`,
        },
      },
    ],
  ]),
) as Columns;

/** Values of all components, NaN where a form does not have one. */
export function componentValues(
  proposals: readonly {
    readonly raw: Readonly<Record<string, number>>;
    readonly percentile: Readonly<Record<string, number>>;
  }[],
): Record<keyof Columns, Float64Array> {
  const names = Object.keys(COMPONENTS);
  const column = (of: (one: (typeof proposals)[number]) => number | undefined) =>
    Float64Array.from(proposals, (one) => of(one) ?? Number.NaN);
  return Object.fromEntries(
    names.flatMap((name) => [
      [`raw_${name}`, column(({ raw }) => raw[name])],
      [`percentile_${name}`, column(({ percentile }) => percentile[name])],
    ]),
  ) as Record<keyof Columns, Float64Array>;
}
