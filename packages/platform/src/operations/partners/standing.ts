import { backtestTransfers, type Weights } from '@yanzhen/science/partners';
import type { Note } from '../evidence.ts';
import { cut } from '../figures/index.ts';
import type { Standing } from './judgement.ts';
import { HYPOTHESIS } from './notes.ts';
import type { Opened } from './opened.ts';

/** Above this many cells a panel is not tested beside a proposal: `partners backtest` does it. */
const MOST_CELLS = 5000;

/** Whether the dataset's own past speaks for transfers scored this way. */
export function standingOf(opened: Opened, weights: Weights, threshold: number): { standing: Standing; note: Note } {
  const { figures, year, transfer } = opened;
  const years = figures.years.filter((one) => one <= year);
  const isPanel = years.length > 1 && years[years.length - 1]! - years[0]! >= 5;
  if (!isPanel || transfer.amounts.values.length > MOST_CELLS) return { standing: 'hypothesis', note: HYPOTHESIS };
  const { matrices } = cut(figures, years);
  const { rows } = backtestTransfers(years, (one) => matrices[years.indexOf(one)]!, {
    ...{ threshold, weights, industries: opened.looked(transfer.amounts), draws: 200 },
    ...(transfer.distance !== undefined && { distance: transfer.distance }),
  });
  const own = rows.filter(({ predictor, outcome }) => predictor === 'score' && outcome === 'quotient');
  const whole = own.find(({ window }) => window === undefined) ?? own[0];
  if (whole === undefined || Number.isNaN(whole.effect.value)) return { standing: 'hypothesis', note: HYPOTHESIS };
  const { value, lower, upper } = whole.effect;
  const standing = lower > 0 ? 'supported' : upper < 0 ? 'not-supported' : 'undecided';
  const words = {
    supported: { zh: '承接地表现好于对照', en: 'receivers did better than their controls' },
    'not-supported': { zh: '承接地表现差于对照', en: 'receivers did worse than their controls' },
    undecided: { zh: '与对照分不开', en: 'not told apart from the controls' },
  }[standing];
  const range = `${value.toFixed(3)} [${lower.toFixed(3)}, ${upper.toFixed(3)}]`;
  return {
    standing,
    note: {
      code: 'backtest-standing',
      level: standing === 'supported' ? 'information' : 'caution',
      text: {
        zh: `产业转移在本数据上的回测（区位商五年变化的对数差）：${range}，${words.zh}；有效样本为 ${whole.receivers} 个承接地、${whole.matched} 条建议。只说明与对照相比，不说明因果；其他形式没有回测，都是假设。`,
        en: `Back-test of transfers on these data (difference in ln of the quotient over five years): ${range}, ${words.en}; the sample is ${whole.receivers} receivers and ${whole.matched} proposals. It compares, it does not show a cause; the other forms are not back-tested and are hypotheses.`,
      },
    },
  };
}
