import type { Draft } from './draft.ts';
import { figureDraft } from './figure.ts';
import { gapBefore } from './gap.ts';
import type { LeftReading } from './left.ts';
import type { Memory } from './memory.ts';
import type { Quantity } from './quantity.ts';

const than = /^[,、]?[比较][^,、\d]{2,10}(?:高|低|多|少)出?\s*$/;
const yearBefore = /^[比较](?:去年|上年|前年|年初|上届)/;

/** 比去年预算高0.2个百分点: the same indicator against its own past. */
function changeDraft(quantity: Quantity, phrase: string, memory: Memory): Draft {
  const movement = /[低少慢]出?$/.test(phrase) ? 'down' : 'up';
  const reading: LeftReading = { reaches: false, annual: false, takes: false, rest: 0, movement };
  return figureDraft(quantity, reading, memory.base, { start: quantity.start, found: 'inherited', measure: 'change' });
}

function gapDraft(
  quantity: Quantity,
  gap: NonNullable<ReturnType<typeof gapBefore>>,
  from: number,
  memory: Memory,
): Draft[] {
  const again = memory.indicator !== '' && /^(?:增速|增幅|涨幅|降幅|增长率)$/.test(gap.subject);
  if (gap.subject === '' || again || !/百分点|%/.test(quantity.unit)) return [];
  memory.indicator = gap.subject;
  memory.base = gap.subject;
  const reading: LeftReading = { reaches: false, annual: false, takes: false, rest: 0 };
  return [
    figureDraft(quantity, reading, `${gap.subject}（${gap.phrase}）`, {
      start: from + gap.at,
      found: 'named',
      measure: 'gap',
    }),
  ];
}

/** Figures that compare: with others (a gap), or with the indicator's own past (a change); undefined where the text does neither. */
export function comparedDrafts(quantity: Quantity, left: string, from: number, memory: Memory): Draft[] | undefined {
  // 比西部园区高1.1万元: against another, beside a figure of its own.
  const against = !/%|点|倍/.test(quantity.unit) && memory.indicator !== '' && than.test(left);
  if (against && !/[去上前]年|年初|20\d\d/.test(left)) return [];
  if (!/百分点|%|倍/.test(quantity.unit) || !/[比较高低快慢优领超好跑]/.test(left)) return undefined;
  const gap = gapBefore(left);
  if (!gap) return undefined;
  if (!(gap.subject === '' && yearBefore.test(gap.phrase))) return gapDraft(quantity, gap, from, memory);
  return memory.indicator === '' ? undefined : [changeDraft(quantity, gap.phrase, memory)];
}
