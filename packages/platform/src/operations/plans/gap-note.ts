import type { Note } from '../evidence.ts';

/** What is missing from the target, and by how much what may move would have to grow faster. */
export function gapNote(gap: number, uplift: number, target: number): Note {
  const shown = Number(Math.abs(gap).toPrecision(6));
  const points = (100 * uplift).toFixed(2);
  if (Number.isNaN(uplift)) {
    return {
      code: 'gap-stays-open',
      level: 'refusal',
      text: {
        zh: `与目标 ${target} 相差 ${shown}，可动的部分补不上。`,
        en: `${shown} from the target ${target}; the movable parts cannot close that.`,
      },
    };
  }
  const text =
    gap <= 0
      ? {
          zh: `按现有增速超过目标 ${shown}；可动的部分每年可慢 ${points.replace('-', '')} 个百分点。`,
          en: `At present rates the target is passed by ${shown}; movable parts may grow ${points.replace('-', '')} points slower.`,
        }
      : {
          zh: `按现有增速差 ${shown}；可动的部分每年须快 ${points} 个百分点。`,
          en: `At present rates ${shown} is missing; movable parts must grow ${points} points faster each year.`,
        };
  return { code: 'gap', level: 'information', text };
}
