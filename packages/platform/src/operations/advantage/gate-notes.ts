import type { ComplexityIndex, ComplexityRefusal, GateCheck, Presence } from '@yanzhen/science/advantage';
import type { Note, Text } from '../evidence.ts';

const REFUSALS: Record<ComplexityRefusal, Text> = {
  'too-small': {
    zh: '至少要有两个地区、两个行业具有优势，才谈得上复杂度排序。复杂度指标留空，其余照常给出。',
    en: 'An ordering by complexity needs at least two regions and two industries with a presence. Complexity is left empty; everything else is given.',
  },
  disconnected: {
    zh: '这些地区分成了互不相干的几组，组与组之间没有任何共同的优势行业，因此无从比较谁更复杂。复杂度指标留空，其余照常给出。可以只选其中一组，改用更粗的行业分类，或降低阈值。',
    en: 'The regions fall into groups that share no industry of strength, so nothing tells which group is more complex. Complexity is left empty; everything else is given. Choose one group, a coarser classification, or a lower threshold.',
  },
  uniform: {
    zh: '各地区的优势行业看不出差别，没有可以排序的结构。复杂度指标留空，其余照常给出。',
    en: 'The regions’ industries of strength do not tell them apart: there is no structure to order them by. Complexity is left empty; everything else is given.',
  },
  degenerate: {
    zh: '数据同样支持两种互相矛盾的复杂度排序，不能任选其一。复杂度指标留空，其余照常给出。可以增加地区或行业再试。',
    en: 'The data support two different orderings equally well, and none is to be picked at random. Complexity is left empty; everything else is given. Try with more regions or industries.',
  },
  unresolved: {
    zh: '复杂度的计算没有收敛到所要求的精度，因此不给出。复杂度指标留空，其余照常给出。',
    en: 'The computation of complexity did not reach the precision required, so it is not given. Complexity is left empty; everything else is given.',
  },
};

/** Why complexity is missing from a result, as a note; empty when it is there. */
export function refusalNotes(index: ComplexityIndex, year?: number): Note[] {
  if (index.refusal === undefined) return [];
  const text = REFUSALS[index.refusal];
  const prefix = year === undefined ? { zh: '', en: '' } : { zh: `${year} 年：`, en: `${year}: ` };
  return [
    {
      code: `complexity-${index.refusal}`,
      level: 'refusal',
      text: { zh: prefix.zh + text.zh, en: prefix.en + text.en },
    },
  ];
}

/** The gate's answers that a reader of any result must know: everything above information. */
export function gateNotes(checks: readonly GateCheck[], index: ComplexityIndex, year?: number): Note[] {
  const cautions = checks
    .filter(({ level, question }) => level === 'caution' && !(index.refusal !== undefined && question === 'sign'))
    .map((check) => ({ code: `gate-${check.question}`, level: 'caution' as const, text: sentenceOf(check) }));
  return [...cautions, ...refusalNotes(index, year)];
}

/** What presence was tested with, for a result's conventions. */
export function presenceConventions({ threshold, tolerance }: Presence): Record<string, string> {
  return {
    presence: `location quotient ≥ ${threshold}`,
    presence_test: tolerance === 0 ? 'exact' : `relative tolerance ${tolerance}`,
  };
}

/** One answer of the gate in words. */
export function sentenceOf(check: GateCheck): Text {
  return sentences[check.question](check);
}

const perCent = (share: number) => `${Math.round(share * 1000) / 10}%`;
const digits = (value: number) => String(Math.round(value * 1e4) / 1e4);

function listed(units: readonly string[]): Text {
  if (units.length === 0) return { zh: '', en: '' };
  const shown = units.slice(0, 10);
  const more = units.length > shown.length;
  return { zh: `：${shown.join('、')}${more ? ' 等' : ''}`, en: `: ${shown.join(', ')}${more ? ' …' : ''}` };
}

const sentences: Record<GateCheck['question'], (check: GateCheck) => Text> = {
  coverage: ({ found, level }) => ({
    zh: `${perCent(found)} 的单元格有数据。${level === 'information' ? '' : '缺失较多，各项合计与区位商只反映已报告的部分。'}`,
    en: `${perCent(found)} of the cells are reported.${level === 'information' ? '' : ' Much is missing: totals and quotients reflect only what was reported.'}`,
  }),
  'regions-without-data': ({ found, units }) => ({
    zh: `${found} 个地区没有数据或合计不为正，其指标留空${listed(units).zh}。`,
    en: `${found} regions have no data or no positive total; their indicators are left empty${listed(units).en}.`,
  }),
  'industries-without-data': ({ found, units }) => ({
    zh: `${found} 个行业没有数据或合计不为正，其指标留空${listed(units).zh}。`,
    en: `${found} industries have no data or no positive total; their indicators are left empty${listed(units).en}.`,
  }),
  ties: ({ found, limit }) => ({
    zh: `${found} 个单元格的区位商恰为阈值，按具有优势计${limit > 0 ? `（数据不是整数，相差不到 ${limit} 视为相等）` : '（整数比较，无舍入）'}。`,
    en: `${found} cells stand exactly at the threshold and count as present${limit > 0 ? ` (the data are not integers: within ${limit}, relatively, counts as equal)` : ' (compared as integers, without rounding)'}.`,
  }),
  connectivity: ({ found, units }) => ({
    zh:
      found === 1
        ? '全部地区通过共同的优势行业连成一体。'
        : `各地区分成 ${found} 组，组间没有共同的优势行业${listed(units).zh}。`,
    en:
      found === 1
        ? 'All regions are linked through industries they share.'
        : `The regions fall into ${found} groups without an industry of strength in common${listed(units).en}.`,
  }),
  'eigen-gap': ({ found, level }) => ({
    zh:
      level === 'information'
        ? `复杂度排序是确定的（特征值间隔 ${digits(found)}）。`
        : level === 'caution'
          ? `第二种排序几乎同样说得通（特征值间隔 ${digits(found)}），复杂度名次宜看区间。`
          : '数据定不出复杂度排序。',
    en:
      level === 'information'
        ? `The ordering by complexity is well determined (eigen-gap ${digits(found)}).`
        : level === 'caution'
          ? `Another ordering fits almost as well (eigen-gap ${digits(found)}): read complexity ranks with their intervals.`
          : 'The data do not determine an ordering by complexity.',
  }),
  sign: ({ found, level }) => ({
    zh:
      level === 'caution'
        ? `复杂度与多样性只是弱相关（${digits(found)}），哪一端算“高”依据薄弱：专业化的发达地区可能落在低端，请先看行业再定方向。`
        : `复杂度与多样性的相关系数为 ${Number.isNaN(found) ? '无' : digits(found)}，据此定正负。`,
    en:
      level === 'caution'
        ? `Complexity correlates only weakly with diversity (${digits(found)}): which end is “high” rests on little, and advanced but specialised regions can stand at the low end. Look at the industries before reading a direction into it.`
        : `Complexity correlates with diversity by ${Number.isNaN(found) ? 'n/a' : digits(found)}, which fixes its sign.`,
  }),
};
