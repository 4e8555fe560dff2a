import type { LayoutInstance } from '@yanzhen/science/layout/regional';
import type { Note, Text } from '../evidence.ts';

/** The collective rules a problem states, which moves of regions by themselves cannot keep and comparisons leave out. */
export function leftOutNotes(instance: LayoutInstance): Note[] {
  const { service, cap, security, floor, risk, scenarios } = instance;
  const stated: readonly (readonly [boolean, Text])[] = [
    [service.some((x) => x > 0), { zh: '最低服务水平', en: 'least service' }],
    [cap.some((x) => x < 1), { zh: '产出份额上限', en: 'caps on shares' }],
    [security.some((x) => x > 0), { zh: 'N−1 安全', en: 'N−1 security' }],
    [floor.some((x) => x > Number.NEGATIVE_INFINITY), { zh: '地区收益下限', en: 'floors on gains' }],
    [risk === 'worst' && scenarios.length > 1, { zh: '最坏情景', en: 'the worst scenario' }],
  ];
  const found = stated.flatMap(([is, text]) => (is ? [text] : []));
  if (found.length === 0) return [];
  const [zh, en] = [found.map((text) => text.zh).join('、'), found.map((text) => text.en).join(', ')];
  return [
    {
      code: 'collective-rules-left-out',
      level: 'caution',
      text: {
        zh: `这里未计入问题中的共同规则：${zh}。没有统一规划就无人对其负责，为使各方在同样的约束下比较，两边都不计；因此数值与 layout solve 的方案可能不同。`,
        en: `Left out here are the problem's collective rules: ${en}. Without someone who plans for all nobody answers for them, so that all are compared under the same constraints; figures may differ from the plan of layout solve.`,
      },
    },
  ];
}
