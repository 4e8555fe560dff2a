import type { ColumnSpec } from '../table.ts';

/** Every component of every form: what its raw value is. */
const COMPONENTS = {
  gradient: [
    '产业梯度系数之比的对数，转出方比承接方',
    'ln of the sender’s industrial gradient coefficient over the receiver’s',
  ],
  losing: ['转出方区位商的年均对数降幅', 'Yearly fall of the sender’s ln location quotient'],
  shortage: ['转出方最紧的预算已用的份额', 'Used share of the sender’s fullest budget'],
  relatedness: ['承接方的关联密度，不含自身', 'Relatedness density of the receiver, without the industry itself'],
  linked: [
    '该行业上下游中承接方有优势的份额',
    'Share of the industry’s suppliers and customers present in the receiver',
  ],
  room: ['承接方最紧的预算剩余的份额', 'Free share of the receiver’s fullest budget'],
  nearness: ['两地距离（千米），越近百分位越高', 'Kilometres between the two; nearer ranks higher'],
  dependence: ['目前来源占该投入的份额', 'Share of the input that the present source delivers'],
  exposed: ['购买方产出中系于该来源的份额', 'Share of the buyer’s output that hangs on the source'],
  far: ['购买方到目前来源的距离（千米）', 'Kilometres from the buyer to the present source'],
  strength: ['伙伴在该部门的区位商', 'Location quotient of the partner in the sector'],
  covers: ['伙伴的余力为目前来源供应的几倍', 'Spare output of the partner over what the source delivers'],
  research: ['研发方的研发区位商', 'Location quotient of research where it is done'],
  production: ['制造方的生产区位商', 'Location quotient of production where it is made'],
  thin: ['研发方的生产区位商，越低越好', 'Location quotient of production at the place of research; lower is better'],
  lacking: [
    '制造方的研发区位商，越低越好',
    'Location quotient of research at the place of production; lower is better',
  ],
  bundle: ['打包的几项转移的平均得分', 'Mean score of the transfers bundled'],
  crowded: ['两地该行业比重中较小的一个', 'The lesser of the two shares of the industry'],
  differs: ['重合中深一层就消失的份额', 'Part of the overlap that vanishes one level deeper'],
} as const;

type Component = keyof typeof COMPONENTS;
type Columns = Record<`raw_${Component}` | `percentile_${Component}`, ColumnSpec & { readonly type: 'number' }>;

/** The columns of components: in their own units, and as percentiles in which more is better. */
export const componentColumns = Object.fromEntries(
  Object.entries(COMPONENTS).flatMap(([component, [zh, en]]) => [
    [`raw_${component}`, { type: 'number', describe: { zh, en } }],
    [
      `percentile_${component}`,
      {
        type: 'number',
        describe: { zh: `百分位（0 到 1，越大越好）：${zh}`, en: `Percentile, 0 to 1, more is better: ${en}` },
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
