/** One condition of the gate to a rung: a column of the list of firms and its bound. */
export interface GradientCriterion {
  /** Rung the gate leads to. */
  readonly rung: string;
  /** Heading of the column in the list of firms. */
  readonly column: string;
  readonly comparator: 'at_least' | 'at_most';
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

const sme = '工信部企业〔2022〕63号附件；默认值，须对照现行文件核对';
const champion = '工信部政法〔2023〕138号；默认值，须对照现行文件核对';
const own = '各地自定；默认值，须对照本地办法核对';

const at = (
  rung: string,
  column: string,
  value: number,
  unit: string,
  source: string,
  comparator: GradientCriterion['comparator'] = 'at_least',
): GradientCriterion => ({ rung, column, comparator, value, unit, source });

/**
 * Gates to begin with: those conditions of the measures that are a figure with a bound. Scores, qualifications and exceptions are not
 * among them, so that who is through all of them may apply, and no more is said.
 */
export const defaultGates: readonly GradientCriterion[] = [
  at('above-scale', '主营业务收入', 2000, '万元', '国家统计局；默认值，须核对'),
  at('innovative', '评价得分', 60, '分', sme),
  at('specialised', '细分市场年限', 2, '年', sme),
  at('specialised', '研发费用', 100, '万元', sme),
  at('specialised', '研发费用占比', 3, '%', sme),
  at('specialised', '营业收入', 1000, '万元', sme),
  at('little-giant', '细分市场年限', 3, '年', sme),
  at('little-giant', '主营业务收入占比', 70, '%', sme),
  at('little-giant', '主营业务收入两年平均增长率', 5, '%', sme),
  at('little-giant', '资产负债率', 70, '%', sme, 'at_most'),
  at('little-giant', '研发费用占比', 3, '%', sme),
  at('little-giant', '细分市场占有率', 10, '%', sme),
  at('single-champion', '细分市场年限', 10, '年', champion),
  at('single-champion', '全球市场排名', 3, '名', champion, 'at_most'),
  at('chain-leader', '链上配套企业数', 1, '家', own),
];
