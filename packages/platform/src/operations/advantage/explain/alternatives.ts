import {
  giniOfQuotients,
  locationalGini,
  meanLogDeviation,
  normalisedHerfindahl,
  proximityConventions,
  shannonEntropy,
} from '@yanzhen/science/advantage';
import type { Text } from '../../evidence.ts';
import type { Figures } from '../../figures/index.ts';
import { columnOf } from '../complexity.ts';
import { measureOf, type YearCode } from './measures.ts';
import { type Computed, computedIn, type Place, recomputed, rowOf } from './question.ts';

/** The figure under another well-known convention. */
export interface Alternative {
  readonly convention: string;
  readonly name: Text;
  readonly value: number;
}

/** The figure under a convention named in both languages. */
export const alternative = (convention: string, zh: string, en: string, value: number): Alternative => ({
  convention,
  name: { zh, en },
  value,
});

/** What the figure would be under the other conventions of the field, and with absent cells read the other way. */
export function alternativesOf(code: YearCode, computed: Computed, place: Place, figures: Figures): Alternative[] {
  return [...byConvention(code, computed, place, figures), ...byAbsence(code, computed, place, figures)];
}

function byConvention(code: YearCode, computed: Computed, place: Place, figures: Figures): Alternative[] {
  const value = (change: Parameters<typeof recomputed>[1]) =>
    measureOf(code).value(recomputed(computed, change, figures), place);
  switch (code) {
    case 'lq':
      return quotientForms(measureOf('lq').value(computed, place));
    case 'present':
    case 'diversity':
    case 'ubiquity':
      return [0.5, 1, 2]
        .filter((threshold) => threshold !== computed.setting.threshold)
        .map((threshold) =>
          alternative(
            `threshold=${threshold}`,
            `区位商阈值 ${threshold}`,
            `threshold of the quotient ${threshold}`,
            value({ threshold }),
          ),
        );
    case 'eci':
    case 'pci': {
      const method = computed.setting.method === 'eigenvector' ? 'reflections' : 'eigenvector';
      const name = {
        eigenvector: ['特征向量', 'eigenvector'],
        reflections: ['反射法 18 步', 'reflections, 18 steps'],
      } as const;
      return [alternative(`method=${method}`, name[method][0], name[method][1], value({ method }))];
    }
    case 'density':
    case 'distance':
    case 'cog':
    case 'coi':
    case 'proximity':
      return proximityConventions
        .filter((convention) => convention !== computed.setting.convention)
        .map((convention) =>
          alternative(
            `convention=${convention}`,
            `邻近度约定 ${convention}`,
            `proximity as in ${convention}`,
            value({ convention }),
          ),
        );
    default:
      return concentrationForms(code, computed, place);
  }
}

function quotientForms(lq: number): Alternative[] {
  return [
    alternative(
      'symmetric',
      '对称形式 (LQ − 1)/(LQ + 1)，−1 到 1',
      'symmetric form (LQ − 1)/(LQ + 1), −1 to 1',
      (lq - 1) / (lq + 1),
    ),
    alternative('logarithm', '自然对数 ln LQ，0 为平均', 'natural logarithm ln LQ, 0 being average', Math.log(lq)),
  ];
}

function concentrationForms(code: YearCode, computed: Computed, place: Place): Alternative[] {
  const { x, year, tradable } = computed;
  const own = place.region >= 0 ? rowOf(x, place.region) : columnOf(x, place.industry);
  switch (code) {
    case 'herfindahl':
      return [alternative('normalised', '标准化到 0 至 1', 'normalised to 0…1', normalisedHerfindahl(own))];
    case 'entropy':
      return [
        alternative('binary', '以 2 为底（比特）', 'base 2 (bits)', shannonEntropy(own, 'binary')),
        alternative('decimal', '以 10 为底', 'base 10', shannonEntropy(own, 'decimal')),
      ];
    case 'krugman':
    case 'krugman_distance':
      return [
        alternative(
          'hoover',
          '胡佛指数，即一半',
          'Hoover index, half of it',
          measureOf(code).value(computed, place) / 2,
        ),
      ];
    case 'gini':
      return [
        alternative(
          'locational',
          '空间基尼系数（以全部活动为基准）',
          'locational Gini, against all activity',
          locationalGini(own, year.totals.row),
        ),
        alternative(
          'quotients',
          '区位商的基尼系数',
          'Gini of the location quotients',
          giniOfQuotients(own, year.totals.row),
        ),
      ];
    case 'theil':
      return [
        alternative(
          'mean-log-deviation',
          '泰尔 L（平均对数离差）',
          'Theil’s L (mean log deviation)',
          meanLogDeviation(own),
        ),
      ];
    case 'similarity':
    case 'overlap':
      return tradable.includes(0) ? [withEverything(code, computed, place)] : [];
    default:
      return [];
  }
}

function withEverything(code: YearCode, computed: Computed, place: Place): Alternative {
  const all = { ...computed, tradable: new Uint8Array(computed.tradable.length).fill(1) };
  return alternative(
    'non_tradable=include',
    '计入不可贸易行业',
    'with the non-tradable industries',
    measureOf(code).value(all, place),
  );
}

/** Absent cells as missing instead of zero, or the other way, where that changes the figures at all. */
function byAbsence(code: YearCode, computed: Computed, place: Place, figures: Figures): Alternative[] {
  const absent = figures.absent === 'zero' ? 'missing' : 'zero';
  const other = computedIn({ ...figures, absent }, computed.year.year, computed.setting, () => computed.tradable);
  if (other.x.columns.length !== computed.x.columns.length || other.x.rows.length !== computed.x.rows.length) return [];
  const same = other.x.values.every((value, cell) => Object.is(value, computed.x.values[cell]));
  if (same) return [];
  return [
    absent === 'missing'
      ? alternative(
          'absent=missing',
          '没有记录视为缺失',
          'cells without a fact read as missing',
          measureOf(code).value(other, place),
        )
      : alternative(
          'absent=zero',
          '没有记录视为零',
          'cells without a fact read as zero',
          measureOf(code).value(other, place),
        ),
  ];
}
