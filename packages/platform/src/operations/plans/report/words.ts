import type { Text } from '../../evidence.ts';
import type { TargetStatus } from '../plan-status.ts';
import type { TargetLevel } from '../reason.ts';

export const levelWords: Readonly<Record<TargetLevel, Text>> = {
  met: { zh: '已达到', en: 'met' },
  likely: { zh: '很可能达到', en: 'likely' },
  open: { zh: '尚难判断', en: 'open' },
  unlikely: { zh: '不大可能达到', en: 'unlikely' },
  missed: { zh: '未达到', en: 'missed' },
  unknown: { zh: '无法判断', en: 'cannot be told' },
};

const comparators: Readonly<Record<string, Text>> = {
  exact: { zh: '', en: '' },
  about: { zh: '约', en: 'about ' },
  at_least: { zh: '不低于', en: 'at least ' },
  at_most: { zh: '不超过', en: 'at most ' },
  over: { zh: '超过', en: 'over ' },
  nearly: { zh: '接近', en: 'nearly ' },
  range: { zh: '', en: '' },
};

/** At most six significant digits. */
export const number = (value: number) => (Number.isNaN(value) ? '' : String(Number(value.toPrecision(6))));

export function targetTableHead(language: 'zh' | 'en'): string[] {
  return language === 'zh'
    ? ['指标', '年份', '目标值', '最近观测', '达成概率', '判断', '理由']
    : ['Indicator', 'Year', 'Target', 'Last observation', 'Probability', 'Judgement', 'Why'];
}

export function targetRow({ target, view, level, reason }: TargetStatus, language: 'zh' | 'en'): string[] {
  const { year } = target.target.fields;
  const last = Number.isNaN(view.lastYear) ? '' : `${number(view.lastValue)}（${view.lastYear}）`;
  const chance = Number.isNaN(view.probability) ? '' : view.probability.toFixed(2);
  return [
    ...[target.indicator.fields.name, String(year), wanted(target, language), last, chance],
    ...[levelWords[level][language], reason[language]],
  ];
}

/** A target's value with its words and unit. */
export function wanted({ target, definition }: TargetStatus['target'], language: 'zh' | 'en'): string {
  const { comparator, value, upper } = target.fields;
  const range = upper === undefined ? number(value) : `${number(value)}—${number(upper)}`;
  const unit = definition?.fields.unit ?? '';
  return `${comparators[comparator]?.[language] ?? ''}${range}${unit ? ` ${unit}` : ''}`;
}
