import { exceptionCases } from './articles/index.ts';
import type { Finding, Text } from './finding.ts';

/** The five points of Article 29 of the Measures, in its order. */
export type PointName = 'effect' | 'case' | 'least' | 'term' | 'other';

/** What a drafter answers; left out or blank is not answered. `case` is an item of the Regulation's Article 12, like `12(3)`. */
export type ExceptionAnswers = Readonly<Partial<Record<PointName | 'basis', string>>>;

export interface ExceptionPoint {
  readonly name: PointName;
  readonly heading: Text;
  readonly question: Text;
  readonly answer: string;
  /** The last point may stay empty. */
  readonly required: boolean;
}

/** The record that the use of Article 12 needs for one clause. The machine never says that the exception holds. */
export interface ExceptionRecord {
  readonly clause: string;
  readonly regulation: string;
  readonly measures: string;
  readonly points: readonly ExceptionPoint[];
  /** Required points that nobody has answered yet. */
  readonly missing: readonly PointName[];
}

const points: readonly Omit<ExceptionPoint, 'answer'>[] = [
  {
    name: 'effect',
    required: true,
    heading: { zh: '一、排除、限制竞争的效果', en: '1. Effect on competition' },
    question: {
      zh: '这一条具有或可能具有哪些排除、限制竞争的效果？谁受影响，多大？',
      en: 'How does or may the clause exclude or restrict competition? Who is affected, and how much?',
    },
  },
  {
    name: 'case',
    required: true,
    heading: { zh: '二、适用的具体情形', en: '2. The case it falls under' },
    question: {
      zh: '适用条例第12条的哪一种情形？依据哪份文件的哪一条？',
      en: 'Which case of Article 12 applies, by which article of which document?',
    },
  },
  {
    name: 'least',
    required: true,
    heading: { zh: '三、对公平竞争不利影响最小的理由', en: '3. Why nothing harms competition less' },
    question: {
      zh: '比较过哪些方案？为什么没有对公平竞争影响更小的方案？',
      en: 'Which options were compared? Why is there none with less effect on competition?',
    },
  },
  {
    name: 'term',
    required: true,
    heading: { zh: '四、实施期限或终止条件的合理性', en: '4. Term, or condition that ends it' },
    question: {
      zh: '实施到何时，或满足什么条件即停止？为什么这是所需的最短期限？',
      en: 'Until when, or until which condition is met? Why is that the shortest term needed?',
    },
  },
  {
    name: 'other',
    required: false,
    heading: { zh: '五、其他需要说明的内容', en: '5. Anything else' },
    question: { zh: '还有什么需要说明？', en: 'What else should be said?' },
  },
];

/** The five-point record of Article 29 of the Measures for one finding, as far as it has been answered. */
export function exceptionRecord(
  finding: Pick<Finding, 'clause' | 'regulation' | 'measures'>,
  answers: ExceptionAnswers,
): ExceptionRecord {
  const filled = points.map((point) => ({ ...point, answer: answerOf(point.name, answers) }));
  const { clause, regulation, measures } = finding;
  return {
    clause,
    regulation,
    measures,
    points: filled,
    missing: filled.filter(({ required, answer }) => required && answer === '').map(({ name }) => name),
  };
}

function answerOf(name: PointName, answers: ExceptionAnswers): string {
  const given = (answers[name] ?? '').trim();
  if (name !== 'case') return given;
  const chosen = exceptionCases.find(({ regulation }) => regulation === given);
  // A case that Article 12 does not have is no answer.
  if (chosen === undefined) return '';
  const basis = (answers.basis ?? '').trim();
  return `${given} ${chosen.text.zh} / ${chosen.text.en}${basis === '' ? '' : `（${basis}）`}`;
}
