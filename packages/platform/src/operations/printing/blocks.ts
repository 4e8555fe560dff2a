import { z } from 'zod';
import { chart } from './chart.ts';

const level = z.union([z.literal(1), z.literal(2)]);

/** A heading; `newPage` begins a page on paper. */
const heading = z.object({
  kind: z.literal('heading'),
  level,
  text: z.string(),
  newPage: z.literal(true).optional(),
});

/** A report as it is read: headings, paragraphs, lists and tables, in one language. */
export const reportBlock = z.discriminatedUnion('kind', [
  heading,
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('table'), head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
]);

export type ReportBlock = z.output<typeof reportBlock>;

/** A stretch of text. `figure` is the key of the figure it states; `was` is what stood there before, empty where nothing did. */
export const run = z.object({ text: z.string(), figure: z.string().optional(), was: z.string().optional() });

export type Run = z.output<typeof run>;

/** Numbers of the sources in the annex. */
const sources = z.array(z.number()).optional();

/** What a page can hold: the blocks above, with figures that know their source and what they were, and charts. */
export const pageBlock = z.discriminatedUnion('kind', [
  heading,
  z.object({ kind: z.literal('paragraph'), text: z.string(), runs: z.array(run).optional(), sources }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({
    kind: z.literal('table'),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    cells: z.array(z.array(run)).optional(),
    caption: z.string().optional(),
    sources,
  }),
  z.object({ kind: z.literal('chart'), caption: z.string(), chart, sources }),
]);

export type PageBlock = z.output<typeof pageBlock>;

export interface Report<B extends PageBlock = ReportBlock> {
  readonly title: string;
  /** Beneath the title: issuer and day. */
  readonly subtitle: string;
  readonly blocks: readonly B[];
  readonly language: 'zh' | 'en';
}

/** Whether a table's cell holds nothing but a figure, or says that there is none: those stand to the right. */
export function isFigure(text: string): boolean {
  return /^[\s\d.,%+−–-]+$/.test(text);
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as official documents number their sections. */
export function chineseNumber(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits[units]!;
  return `${tens > 1 ? digits[tens] : ''}十${units > 0 ? digits[units] : ''}`;
}

/** Blocks with their headings numbered: 一、（一）in Chinese, 1. and 1.1 in English. */
export function numbered<B extends PageBlock>({
  blocks,
  language,
}: {
  readonly blocks: readonly B[];
  readonly language: 'zh' | 'en';
}): B[] {
  let section = 0;
  let part = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    if (block.level === 1) {
      section++;
      part = 0;
      return {
        ...block,
        text: language === 'zh' ? `${chineseNumber(section)}、${block.text}` : `${section}. ${block.text}`,
      };
    }
    part++;
    const text = language === 'zh' ? `（${chineseNumber(part)}）${block.text}` : `${section}.${part} ${block.text}`;
    return { ...block, text };
  });
}
