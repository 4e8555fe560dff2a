import type { Text } from '../finding.ts';

/** A case of Article 12 of the Regulation in which a measure that restricts competition may still be issued. */
export interface ExceptionCase {
  /** Item of the Regulation's Article 12, like `12(3)`. */
  readonly regulation: string;
  /** The same case in the Measures, like `25(3)`. */
  readonly measures: string;
  readonly text: Text;
}

export const exceptionCases: readonly ExceptionCase[] = [
  {
    regulation: '12(1)',
    measures: '25(1)',
    text: { zh: '维护国家安全和发展利益', en: 'to safeguard national security and development interests' },
  },
  {
    regulation: '12(2)',
    measures: '25(2)',
    text: {
      zh: '促进科学技术进步、增强国家自主创新能力',
      en: 'to further scientific and technical progress and the nation’s own capacity to innovate',
    },
  },
  {
    regulation: '12(3)',
    measures: '25(3)',
    text: {
      zh: '实现节约能源、保护环境、救灾救助等社会公共利益',
      en: 'for the public interest: saving energy, protecting the environment, disaster relief and the like',
    },
  },
  {
    regulation: '12(4)',
    measures: '25(4)',
    text: {
      zh: '法律、行政法规规定或国务院批准的其他情形',
      en: 'other cases laid down in a law or administrative regulation, or approved by the State Council',
    },
  },
];

/** What must hold beside the case itself (Regulation 12, Measures 25), as questions to the drafter. */
export const exceptionConditions: readonly Text[] = [
  {
    zh: '属于上述哪一种情形？依据是什么文件的哪一条？',
    en: 'Which of these cases is it, and by which article of which document?',
  },
  {
    zh: '为达到这一目的确有必要吗？比较过哪些对公平竞争影响更小的方案，为什么不可行？',
    en: 'Is it necessary for that purpose? Which options with less effect on competition were compared, and why will they not do?',
  },
  {
    zh: '实施到哪一天，或满足什么明确、具体的条件就终止？这是达到目的所需的最短期限吗？',
    en: 'Until which day does it run, or which clear and concrete condition ends it? Is that the shortest term the purpose needs?',
  },
];

/** Article 46 of the Measures: who a specific operator is. Decides most questions of rewards and factors. */
export const specificOperator: Text = {
  zh: '特定经营者：政策直接或变相确定的某个或某部分经营者；以公平合理、客观明确且非排他的条件确定的不算（办法第46条）',
  en: 'A specific operator is one, or a group, fixed by the measure directly or in disguise; not one fixed by conditions that are fair, reasonable, objective, clear and non-exclusive (Measures, Art. 46)',
};
