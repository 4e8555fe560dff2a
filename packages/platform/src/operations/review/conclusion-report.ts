import type { ConclusionForm, Verdict } from '@yanzhen/documents/review';
import type { Report, ReportBlock } from '../printing/blocks.ts';

type Language = 'zh' | 'en';

const verdictNames: Readonly<Record<Verdict, Readonly<Record<Language, string>>>> = {
  agreed: { zh: '认可', en: 'agreed' },
  rejected: { zh: '不认可', en: 'rejected' },
  reworded: { zh: '已改写', en: 'reworded' },
  exception: { zh: '申请例外', en: 'exception claimed' },
};

/** The conclusion form as a report: what people have said stands in it, boxes and signatures are left to them. */
export function conclusionReport(form: ConclusionForm, language: Language): Report {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  return {
    title: say('公平竞争审查结论表', 'Conclusion of the fair-competition review'),
    subtitle: form.title,
    language,
    blocks: [
      {
        kind: 'table',
        head: [say('项目', 'Item'), say('内容', 'Content')],
        rows: form.fields.map(({ label, value }) => [label[language], value]),
      },
      { kind: 'heading', level: 1, text: say('逐项标准', 'Standard by standard') },
      {
        kind: 'table',
        head: [say('条例', 'Regulation'), say('审查标准', 'Standard'), say('线索', 'Found'), say('未解决', 'Open')],
        rows: form.standards.map(({ regulation, text, found, open }) => [
          ...[regulation, text[language]],
          ...[String(found), String(open)],
        ]),
      },
      ...findingBlocks(form, language),
      ...recordBlocks(form, language),
      { kind: 'heading', level: 1, text: say('审查结论（由审查人员选择）', 'Conclusion (chosen by the reviewer)') },
      ...form.choices.map((choice): ReportBlock => ({ kind: 'paragraph', text: `☐ ${choice[language]}` })),
      ...form.signatures.map(
        (signature): ReportBlock => ({ kind: 'paragraph', text: `${signature[language]}${say('：', ': ')}` }),
      ),
      { kind: 'paragraph', text: form.disclaimer[language] },
    ],
  };
}

function findingBlocks({ findings }: ConclusionForm, language: Language): ReportBlock[] {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  if (findings.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: say('线索与判断', 'Findings and verdicts') },
    {
      kind: 'table',
      head: [say('条例 / 办法', 'Regulation / Measures'), say('条款', 'Clause'), say('判断', 'Verdict')],
      rows: findings.map(({ regulation, measures, clause, verdict }) => [
        ...[`${regulation} / ${measures}`, clause],
        verdict === null ? say('未判断', 'not judged') : verdictNames[verdict][language],
      ]),
    },
  ];
}

function recordBlocks({ records }: ConclusionForm, language: Language): ReportBlock[] {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  if (records.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: say('例外说明（办法第29条）', 'Records of exceptions (Measures, Art. 29)') },
    ...records.flatMap(({ clause, points }): ReportBlock[] => [
      { kind: 'paragraph', text: clause },
      {
        kind: 'table',
        head: [say('要点', 'Point'), say('说明', 'Answer')],
        rows: points.map(({ heading, answer, required }) => [
          heading[language],
          answer || (required ? say('（未填写）', '(not answered)') : ''),
        ]),
      },
    ]),
  ];
}
