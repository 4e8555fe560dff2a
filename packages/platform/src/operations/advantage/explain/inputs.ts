import { PRESENT } from '@yanzhen/science/advantage';
import type { Text } from '../../evidence.ts';
import { columnOf } from '../complexity.ts';
import type { Belongs, YearCode } from './measures.ts';
import { type Computed, type Place, rowOf } from './question.ts';

/** A quantity of the formula with its value. */
export interface ExplainedInput {
  readonly symbol: string;
  readonly name: Text;
  readonly value: number;
}

/** A quantity under its symbol. */
export const input = (symbol: string, zh: string, en: string, value: number): ExplainedInput => ({
  symbol,
  name: { zh, en },
  value,
});

/** The quantities a figure is made of. */
export function inputsOf(code: YearCode, of: Belongs, computed: Computed, place: Place): ExplainedInput[] {
  if (of === 'cell') return [...cellInputs(computed, place), ...relatednessInputs(code, computed, place)];
  if (of === 'region') return regionInputs(code, computed, place);
  if (of === 'industry') return industryInputs(code, computed, place);
  return of === 'region-pair' ? regionPairInputs(code, computed, place) : industryPairInputs(computed, place);
}

function cellInputs({ x, year: { totals }, setting }: Computed, { region, industry }: Place): ExplainedInput[] {
  return [
    input(
      'X[r,i]',
      '该地区该行业的数值',
      'amount of the industry in the region',
      x.values[region * x.columns.length + industry]!,
    ),
    input('x_r', '该地区合计', 'total of the region', totals.row[region]!),
    input('x_i', '该行业合计', 'total of the industry', totals.column[industry]!),
    input('x', '总计', 'total of everything', totals.total),
    input('LQ*', '阈值', 'threshold of presence', setting.threshold),
  ];
}

/** `Σ_j φ M` and `Σ_j φ` of density, over the industries the region reported. */
function relatednessInputs(code: YearCode, computed: Computed, { region, industry }: Place): ExplainedInput[] {
  if (code === 'lq' || code === 'present') return [];
  const { presence } = computed.year;
  const m = presence.industries.length;
  const phi = computed.phi().values;
  let present = 0;
  let all = 0;
  for (let j = 0; j < m; j++) {
    const near = phi[industry * m + j]!;
    const cell = presence.cells[region * m + j]!;
    if (Number.isNaN(near) || cell > PRESENT) continue;
    all += near;
    if (cell === PRESENT) present += near;
  }
  return [
    input(
      'Σ_j φ[i,j] M[r,j]',
      '与该地区优势行业的邻近度之和',
      'proximity to the region’s industries of strength',
      present,
    ),
    input('Σ_j φ[i,j]', '与全部行业的邻近度之和', 'proximity to all industries', all),
  ];
}

function regionInputs(code: YearCode, computed: Computed, { region, industry }: Place): ExplainedInput[] {
  const { x, year } = computed;
  if (region < 0) return sharesInputs(columnOf(x, industry));
  const own = rowOf(x, region);
  const shares = sharesInputs(own);
  const diversity = input('D_r', '优势行业数', 'industries of strength', year.presence.diversity[region]!);
  if (code === 'herfindahl' || code === 'entropy' || code === 'krugman') return shares;
  if (code === 'diversity') return [diversity, ...shares];
  const { secondEigenvalue, eigenGap, diversityCorrelation } = year.index;
  return [
    diversity,
    input('λ₂', '第二特征值', 'second eigenvalue', secondEigenvalue),
    input('λ₂ − λ₃', '特征值间隔', 'eigen-gap', eigenGap),
    input('corr', '与多样性的相关系数（定正负）', 'correlation with diversity (fixes the sign)', diversityCorrelation),
  ];
}

function industryInputs(code: YearCode, computed: Computed, { industry }: Place): ExplainedInput[] {
  const { x, year } = computed;
  if (code === 'gini' || code === 'theil') return sharesInputs(columnOf(x, industry));
  if (code === 'ellison_glaeser') return agglomerationInputs(computed, industry);
  return [
    input('U_i', '具有优势的地区数', 'regions with strength in it', year.presence.ubiquity[industry]!),
    input('x_i', '该行业合计', 'total of the industry', year.totals.column[industry]!),
    input('λ₂', '第二特征值', 'second eigenvalue', year.index.secondEigenvalue),
  ];
}

function agglomerationInputs(computed: Computed, industry: number): ExplainedInput[] {
  const { rawConcentration, plantHerfindahl, dispersion } = computed.agglomeration(industry);
  return [
    input('G', '未扣除企业规模的集中度', 'raw concentration, plant sizes not taken out', rawConcentration),
    input(
      'H',
      '企业规模的赫芬达尔指数（plants_herfindahl）',
      'Herfindahl index of plant sizes (plants_herfindahl)',
      plantHerfindahl,
    ),
    input('1 − Σ x_r²', '全部活动在地区间的分散程度', 'dispersion of all activity over regions', dispersion),
  ];
}

function sharesInputs(values: ArrayLike<number>): ExplainedInput[] {
  let total = 0;
  let count = 0;
  let largest = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    if (Number.isNaN(value)) continue;
    total += value;
    count++;
    largest = Math.max(largest, value);
  }
  return [
    input('Σ x', '合计', 'total', total),
    input('n', '有数据的项数', 'reported items', count),
    input('max s', '最大一项的份额', 'share of the largest item', largest / total),
  ];
}

function regionPairInputs(code: YearCode, { x, tradable }: Computed, place: Place): ExplainedInput[] {
  const [a, b] = [rowOf(x, place.region), rowOf(x, place.otherRegion)];
  const used = x.columns.map((_, j) => j).filter((j) => tradable[j] === 1 && a[j]! >= 0 && b[j]! >= 0);
  const total = (row: Float64Array) => used.reduce((sum, j) => sum + row[j]!, 0);
  const [sumA, sumB] = [total(a), total(b)];
  const over = (of: (p: number, q: number) => number) =>
    used.reduce((sum, j) => sum + of(a[j]! / sumA, b[j]! / sumB), 0);
  const counted = input('n', '比较的行业数', 'industries compared', used.length);
  if (code !== 'similarity') {
    return [
      counted,
      input(
        'Σ |s_r − s_s|',
        '份额之差的绝对值之和',
        'absolute differences of shares',
        over((p, q) => Math.abs(p - q)),
      ),
      input('Σ min(s_r, s_s)', '共同部分', 'common part', over(Math.min)),
    ];
  }
  return [
    counted,
    input(
      'Σ s_r s_s',
      '份额乘积之和',
      'products of shares',
      over((p, q) => p * q),
    ),
    input(
      'Σ s_r²',
      '第一地区份额平方和',
      'squared shares of the first region',
      over((p) => p * p),
    ),
    input(
      'Σ s_s²',
      '第二地区份额平方和',
      'squared shares of the second region',
      over((_, q) => q * q),
    ),
  ];
}

function industryPairInputs({ year: { presence } }: Computed, { industry, otherIndustry }: Place): ExplainedInput[] {
  const m = presence.industries.length;
  const both = presence.regions.filter(
    (_, r) => presence.cells[r * m + industry] === PRESENT && presence.cells[r * m + otherIndustry] === PRESENT,
  ).length;
  return [
    input('C[i,j]', '两个行业都有优势的地区数', 'regions with strength in both', both),
    input('U_i', '第一行业的普及度', 'ubiquity of the first industry', presence.ubiquity[industry]!),
    input('U_j', '第二行业的普及度', 'ubiquity of the second industry', presence.ubiquity[otherIndustry]!),
  ];
}
