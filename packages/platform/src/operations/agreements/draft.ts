import { disclaimer, reviewPassages } from '@yanzhen/documents/review';
import type { ContractFile } from '@yanzhen/evidence/agreements';
import { z } from 'zod';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { type Report, reportBlock } from '../printing/blocks.ts';
import { binaryFile, type MadeFile, madeFile, textFile } from '../printing/files.ts';
import { reportHtml } from '../printing/html.ts';
import { reportWord } from '../printing/word.ts';
import { contractField } from './contract-fields.ts';
import { contractNotes } from './contract-notes.ts';
import { agreementEvidence } from './game-fields.ts';
import { agreementClauses } from './text/clauses.ts';
import type { Language } from './text/language.ts';
import { plainText } from './text/marked.ts';
import { originsAnnex } from './text/origins.ts';
import { agreementSummary, assumptionsAnnex, evidenceAnnex, type Form } from './text/summary.ts';
import { blockInRuns, plainBlock, readBlock, type TextBlock } from './text/text-block.ts';
import { Wording } from './text/wording.ts';

const finding = z.object({
  clause: z.string(),
  /** Number of the clause; null for a heading. */
  number: z.int().nullable(),
  /** The part of the contract that it puts into words. */
  at: z.string().optional(),
  rule: z.string(),
  severity: z.string(),
  why: z.string(),
});

/** An agreement in words. */
export const draft = defineOperation({
  name: 'agreements.draft',
  version: 2,
  summary: { zh: '生成条款清单或协议草案', en: 'Write a term sheet or a draft agreement' },
  description: {
    zh: '由协议文件生成文字：term-sheet 为一页摘要和主要条款，agreement 为摘要、编号条款和测算附件；可出 Word 和 HTML，中文或英文。每份都对照公平竞争审查标准检查，发现列在 findings：政府间分成不报，返还给企业会报。',
    en: 'Puts an agreement into words: a term sheet (one-page summary and main terms) or an agreement (summary, numbered clauses, annex of figures), as Word and HTML, in Chinese or English. Every text is read against the fair-competition rules, findings come with it: a split between governments is none, a refund to a firm is one.',
  },
  input: z.object({
    contract: contractField,
    form: z
      .enum(['term-sheet', 'agreement'])
      .default('agreement')
      .meta({ zh: '条款清单或协议草案', en: 'Term sheet or agreement' }),
    as: z
      .array(z.enum(['docx', 'html']))
      .default(['docx'])
      .meta({ zh: '要哪些文件', en: 'Which files' }),
    language: z.enum(['zh', 'en']).default('zh').meta({ zh: '语言', en: 'Language' }),
    case: z.string().max(100).optional().meta({
      zh: '协作案编号：附件写出追溯每个数的地址',
      en: 'Id of its case: the annex then gives the address at which each figure is traced',
    }),
  }),
  output: z.object({
    title: z.string(),
    subtitle: z.string(),
    blocks: z.array(reportBlock),
    /** The same with figures by themselves, each with its place in the contract, or `=npv.sender` for one that follows from it. */
    reading: z.array(readBlock),
    findings: z.array(finding),
    files: z.array(madeFile),
    evidence: evidenceSchema,
  }),
  positional: ['contract'],
  effect: 'read',
  async run({ contract: file, form, as, language, case: caseId }) {
    const { title, subtitle, blocks: marked } = agreementText(file, form, language, caseId);
    const blocks = marked.map(plainBlock);
    const report: Report = { title, subtitle, blocks, language };
    const findings = reviewed(agreementClauses(new Wording(file, language)), language);
    const files: MadeFile[] = [];
    if (as.includes('docx')) files.push(binaryFile(form, 'docx', await reportWord(report)));
    if (as.includes('html')) files.push(textFile(form, 'html', reportHtml(report)));
    const review = { code: 'review', level: 'information' as const, text: disclaimer };
    return {
      ...{ title, subtitle, blocks, reading: marked.map(blockInRuns), findings, files },
      evidence: agreementEvidence('agreements.draft', { form, language }, {}, [review, ...contractNotes(file)]),
    };
  },
});

function agreementText(file: ContractFile, form: Form, language: Language, caseId: string | undefined) {
  const words = new Wording(file, language);
  const name = file.title?.[language] ?? words.say('区域产业合作', 'Regional industrial cooperation');
  const kind =
    form === 'term-sheet' ? words.say('条款清单', 'term sheet') : words.say('协议（草案）', 'agreement (draft)');
  const terms: TextBlock[] = [
    { kind: 'heading', level: 1, text: words.say('主要条款', 'Main terms') },
    { kind: 'list', items: file.terms.map((term, k) => words.numbered(k, words.term(term, `terms.${k}`))) },
  ];
  return {
    title: words.say(`${name}${kind}`, `${name}: ${kind}`),
    subtitle: words.say('供谈判使用，不具法律效力', 'For negotiation; not binding'),
    blocks:
      form === 'term-sheet'
        ? [...agreementSummary(words, form), ...terms, ...assumptionsAnnex(words)]
        : [
            ...agreementSummary(words, form),
            ...onNewPage(agreementClauses(words)),
            ...evidenceAnnex(words),
            ...assumptionsAnnex(words),
            ...originsAnnex(words, caseId),
          ],
  };
}

/** The clauses begin a page: the summary before them is one by itself. */
function onNewPage([first, ...others]: readonly TextBlock[]): TextBlock[] {
  if (first === undefined) return [];
  return [first.kind === 'heading' ? { ...first, newPage: true } : first, ...others];
}

/** Findings of the review on the clauses; a summary, assumptions and an annex lay nothing down. */
function reviewed(blocks: readonly TextBlock[], language: Language): z.output<typeof finding>[] {
  const clauses = blocks.flatMap((block) => ('text' in block ? [block] : []));
  const lines = clauses.map(({ text }, index) => ({ index, text: plainText(text) }));
  return reviewPassages(lines).map(({ clause, rule, severity, why, line }) => {
    const from = clauses[line - 1];
    return {
      ...{ clause, rule, severity, number: from?.clause ?? null },
      ...(from?.at !== undefined && { at: from.at }),
      why: why[language],
    };
  });
}
