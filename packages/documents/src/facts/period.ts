import type { Draft } from './draft.ts';
import type { FactKind } from './fact.ts';
import type { Setting } from './setting.ts';
import type { Time } from './time.ts';

/** When a figure holds and how that is known. */
export interface Period {
  readonly year?: number;
  readonly periodEnd?: string;
  readonly said: 'sentence' | 'section' | 'nowhere';
}

/** The time that governs a number: the nearest before it in the sentence. */
export function governing(times: readonly Time[], at: number): Time | undefined {
  return times.filter((time) => time.at < at).at(-1);
}

/** Year, or period, of a draft from its own sentence first, then from its section. */
export function periodOf(
  draft: Draft,
  time: Time | undefined,
  setting: Setting,
  kind: FactKind,
  report?: number,
): Period {
  if (time?.quarter) {
    const year = setting.last === undefined ? (setting.year ?? time.year) : time.year;
    return { year, periodEnd: `${year}${time.quarter}`, said: 'sentence' };
  }
  const plainYears = time?.relative && time.last !== undefined && kind === 'target' && time.last < (report ?? 0);
  if (time && !time.whole && !plainYears) {
    if (time.last !== undefined) return { ...ofSpan(draft, time.year, time.last), said: 'sentence' };
    return { year: time.year, said: 'sentence' };
  }
  if (setting.year !== undefined && (setting.kind === undefined || setting.kind === kind)) {
    if (setting.last !== undefined && !time?.whole)
      return { ...ofSpan(draft, setting.year, setting.last), said: 'section' };
    return { year: setting.last ?? setting.year, said: 'section' };
  }
  if (report === undefined) return { said: 'nowhere' };
  return { year: kind === 'target' ? report : report - 1, said: 'section' };
}

/** Sums and yearly rates are of the whole period; levels, shares and changes to a goal are of its last year. */
function ofSpan(draft: Draft, first: number, last: number): { year: number; periodEnd?: string } {
  const whole =
    draft.measure === 'annual_growth' ||
    (draft.measure === 'change' && /百分点/.test(draft.unit)) ||
    /新增|累计|转移|改造|建成|完成|减少|新建|投入|关停|治理|修复|退出|淘汰|压减/.test(draft.indicator);
  return whole ? { year: first, periodEnd: String(last) } : { year: last };
}
