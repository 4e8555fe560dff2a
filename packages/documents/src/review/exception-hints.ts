const hints: readonly (readonly [string, RegExp])[] = [
  ['12(1)', /国家安全|国防|粮食安全|能源安全|战略储备|关键信息基础设施|national security|food security/iu],
  ['12(2)', /科技|研发|自主创新|技术攻关|首台|科研|成果转化|research|innovation/iu],
  [
    '12(3)',
    /节能|节约能源|环保|环境|污染|排放|救灾|灾|救助|应急|残疾人|公益|energy saving|environment|disaster|relief/iu,
  ],
  ['12(4)', /法律|行政法规|国务院|State Council|by law/iu],
];

/** Items of the Regulation's Article 12 that words of the clause hint at. A hint only: the conditions are asked of a person. */
export function exceptionHints(clause: string): string[] {
  return hints.filter(([, pattern]) => pattern.test(clause)).map(([item]) => item);
}
