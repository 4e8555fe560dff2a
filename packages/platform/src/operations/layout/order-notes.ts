import type { ApartOutcome, OrdersOfMoves } from '@yanzhen/science/layout/strategic';
import type { Note } from '../evidence.ts';

/** How play ended. */
export function endNote(outcomes: readonly ApartOutcome[]): Note {
  const count = (end: ApartOutcome['end']) => outcomes.filter((outcome) => outcome.end === end).length;
  return {
    code: 'apart-ends',
    level: count('limit') > 0 ? 'caution' : 'information',
    text: {
      zh: `${outcomes.length} 种出手顺序中，${count('settled')} 种稳定下来，${count('cycle')} 种陷入循环，${count('limit')} 种到轮数上限仍未停。`,
      en: `Of ${outcomes.length} orders of moves ${count('settled')} came to rest, ${count('cycle')} ran into a cycle and ${count('limit')} reached the most rounds.`,
    },
  };
}

/** That every order was tried, or that the interval covers what was. */
export function ordersNote({ orders, all, isEvery }: OrdersOfMoves, regions: number): Note {
  if (isEvery)
    return {
      code: 'orders-every',
      level: 'information',
      text: { zh: `试遍了全部 ${all} 种出手顺序。`, en: `Every order of moves was tried: ${all} in all.` },
    };
  const count = all < 1e6 ? String(all) : all.toExponential(1);
  return {
    code: 'orders-tried',
    level: 'information',
    text: {
      zh: `区间只覆盖试过的 ${orders.length} 种出手顺序（${regions} 个地区共有 ${count} 种）；未试的顺序可能停在别处。`,
      en: `The interval covers the ${orders.length} orders of moves tried, of ${count} for ${regions} regions; play may end elsewhere from others.`,
    },
  };
}
