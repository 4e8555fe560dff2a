import { articles } from './articles/index.ts';
import type { ExceptionRecord } from './exception-record.ts';
import type { Finding, Text } from './finding.ts';

/** A person's verdict on a finding. */
export type Verdict = 'agreed' | 'rejected' | 'reworded' | 'exception';

export interface ConclusionInput {
  readonly title: string;
  /** The body that drafts. */
  readonly unit?: string;
  readonly basis?: string;
  /** Who was heard on the effect on competition, how and when (Regulation 16, Measures 28). */
  readonly heard?: string;
  readonly findings: readonly Finding[];
  /** By the place of a finding in `findings`. */
  readonly verdicts?: Readonly<Record<number, Verdict>>;
  readonly records?: readonly ExceptionRecord[];
}

/** One standard of review, with what was found under it. */
export interface StandardRow {
  readonly regulation: string;
  readonly measures: string;
  readonly text: Text;
  readonly found: number;
  /** Findings that a person has not rejected and not settled by other words. */
  readonly open: number;
}

/** The written conclusion that Article 29 of the Measures asks for, ready to be filled in and printed. */
export interface ConclusionForm {
  readonly title: string;
  readonly fields: readonly { readonly label: Text; readonly value: string }[];
  readonly standards: readonly StandardRow[];
  readonly findings: readonly (Finding & { readonly verdict: Verdict | null })[];
  readonly records: readonly ExceptionRecord[];
  /** The conclusions a person chooses from; the machine ticks none. */
  readonly choices: readonly Text[];
  readonly signatures: readonly Text[];
  readonly disclaimer: Text;
}

const choices: readonly Text[] = [
  {
    zh: '未发现排除、限制竞争的内容，可以出台。',
    en: 'Nothing found that excludes or restricts competition; may be issued.',
  },
  { zh: '已按审查意见修改，修改后可以出台。', en: 'Changed as the review advised; may be issued as changed.' },
  {
    zh: '具有或可能具有排除、限制竞争效果，但符合条例第12条，理由见所附记录，可以出台。',
    en: 'May exclude or restrict competition, but meets Article 12 of the Regulation for the reasons recorded; may be issued.',
  },
  {
    zh: '违反审查标准且不符合条例第12条，不得出台。',
    en: 'Breaks the standards and does not meet Article 12; must not be issued.',
  },
];

/** Said on every page that shows findings. */
export const disclaimer: Text = {
  zh: '本结果由规则程序根据文字线索给出，只提示可能的问题，可能遗漏或误报；不是法律意见，不能代替公平竞争审查。条款为概述，以公布的《公平竞争审查条例》和实施办法原文为准。',
  en: 'These are hints that a program of rules draws from wording; it may miss some and be wrong about others. Not legal advice, and no substitute for the review itself. Articles are summed up: the published text of the Regulation and the Measures decides.',
};

/** The conclusion form for a draft with its findings, verdicts and records of exceptions. */
export function conclusionForm(input: ConclusionInput): ConclusionForm {
  const { title, unit = '', basis = '', heard = '', findings, verdicts = {}, records = [] } = input;
  const judged = findings.map((finding, k) => ({ ...finding, verdict: verdicts[k] ?? null }));
  return {
    title,
    fields: [
      { label: { zh: '政策措施名称', en: 'Measure' }, value: title },
      { label: { zh: '起草单位', en: 'Drafting body' }, value: unit },
      { label: { zh: '制定依据', en: 'Basis' }, value: basis },
      {
        label: { zh: '听取意见情况（对象、方式、时间、采纳）', en: 'Who was heard, how, when, and what was taken up' },
        value: heard,
      },
    ],
    standards: articles.map(({ regulation, measures, text }) => {
      const own = judged.filter((finding) => finding.regulation === regulation);
      const open = own.filter(({ verdict }) => verdict !== 'rejected' && verdict !== 'reworded');
      return { regulation, measures, text, found: own.length, open: open.length };
    }),
    findings: judged,
    records,
    choices,
    signatures: [
      { zh: '审查人员', en: 'Reviewer' },
      { zh: '审查机构负责人', en: 'Head of the reviewing office' },
      { zh: '起草单位负责人', en: 'Head of the drafting body' },
      { zh: '日期', en: 'Date' },
    ],
    disclaimer,
  };
}
