import { type ConclusionForm, conclusionForm, exceptionRecord, reviewPassages } from '@yanzhen/documents/review';
import { z } from 'zod';
import { textSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { binaryFile, type MadeFile, madeFile, textFile } from '../printing/files.ts';
import { reportHtml } from '../printing/html.ts';
import { reportWord } from '../printing/word.ts';
import { conclusionReport } from './conclusion-report.ts';
import { draftFields, openDraft } from './draft.ts';
import { findingId } from './finding-id.ts';
import { findingShape, shownFinding, verdictName } from './review-shapes.ts';

const record = z.object({
  clause: z.string(),
  regulation: z.string(),
  measures: z.string(),
  points: z.array(
    z.object({
      name: z.string(),
      heading: textSchema,
      question: textSchema,
      answer: z.string(),
      required: z.boolean(),
    }),
  ),
  missing: z.array(z.string()),
});

/** The written conclusion, with the verdicts and records that people have kept. */
export const conclude = defineOperation({
  name: 'review.conclude',
  version: 1,
  summary: { zh: '生成审查结论表', en: 'Lay out the conclusion form' },
  description: {
    zh: '按办法第29条生成可打印的审查结论表：逐项标准、线索与判断、例外的五点说明；可出 Word 和 HTML。结论由人选择并签字，程序不作结论，也不认定例外。',
    en: 'Lays out the written conclusion of Article 29 of the Measures: standard by standard, findings with verdicts, the five-point records of exceptions; as Word and HTML where asked for. People choose the conclusion and sign; the program concludes nothing and grants no exception.',
  },
  input: z.object({
    ...draftFields,
    title: z.string().max(300).default('').meta({ zh: '政策措施名称', en: 'Title of the measure' }),
    unit: z.string().max(300).default('').meta({ zh: '起草单位', en: 'Drafting body' }),
    basis: z.string().max(2000).default('').meta({ zh: '制定依据', en: 'Basis' }),
    heard: z.string().max(5000).default('').meta({ zh: '听取意见情况', en: 'Who was heard' }),
    as: z
      .array(z.enum(['docx', 'html']))
      .default([])
      .meta({ zh: '要哪些文件', en: 'Which files' }),
    language: z.enum(['zh', 'en']).default('zh').meta({ zh: '文件的语言', en: 'Language of the files' }),
  }),
  output: z.object({
    title: z.string(),
    fields: z.array(z.object({ label: textSchema, value: z.string() })),
    standards: z.array(
      z.object({ regulation: z.string(), measures: z.string(), text: textSchema, found: z.number(), open: z.number() }),
    ),
    findings: z.array(findingShape.extend({ verdict: verdictName.nullable() })),
    records: z.array(record),
    choices: z.array(textSchema),
    signatures: z.array(textSchema),
    disclaimer: textSchema,
    files: z.array(madeFile),
  }),
  positional: ['file'],
  effect: 'read',
  uses: 'store',
  async run({ title, unit, basis, heard, as, language, ...source }, context) {
    const draft = await openDraft(source, context);
    const findings = reviewPassages(draft.passages);
    const { reviewVerdicts } = await context.store();
    const kept = new Map((await reviewVerdicts.find(findings.map(findingId))).map((each) => [each.id, each]));
    const judged = findings.map((finding) => kept.get(findingId(finding)));
    const form = conclusionForm({
      title: title || draft.name,
      unit,
      basis,
      heard,
      findings,
      verdicts: Object.fromEntries(judged.flatMap((each, k) => (each === undefined ? [] : [[k, each.verdict]]))),
      records: findings.flatMap((finding, k) =>
        judged[k]?.verdict === 'exception' ? [exceptionRecord(finding, judged[k].answers)] : [],
      ),
    });
    return {
      title: form.title,
      fields: form.fields.map((field) => ({ ...field })),
      standards: form.standards.map((standard) => ({ ...standard })),
      findings: form.findings.map(({ verdict, ...finding }) => ({ ...shownFinding(finding), verdict })),
      records: form.records.map((each) => ({
        ...each,
        points: each.points.map((point) => ({ ...point })),
        missing: [...each.missing],
      })),
      choices: [...form.choices],
      signatures: [...form.signatures],
      disclaimer: form.disclaimer,
      files: await filesOf(form, as, language),
    };
  },
});

async function filesOf(
  form: ConclusionForm,
  as: readonly ('docx' | 'html')[],
  language: 'zh' | 'en',
): Promise<MadeFile[]> {
  const report = conclusionReport(form, language);
  const files: MadeFile[] = [];
  if (as.includes('docx')) files.push(binaryFile('conclusion', 'docx', await reportWord(report)));
  if (as.includes('html')) files.push(textFile('conclusion', 'html', reportHtml(report)));
  return files;
}
