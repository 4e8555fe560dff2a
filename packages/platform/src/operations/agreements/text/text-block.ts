import { z } from 'zod';
import { type ReportBlock, run } from '../../printing/blocks.ts';
import { plainText, runsOf } from './marked.ts';

/** A block of a report whose texts mark their figures; a clause has its number and the part of the contract that it puts into words. */
export type TextBlock = ReportBlock & { readonly clause?: number; readonly at?: string };

const runs = z.array(run);

/** A block in stretches, for a reader who wants to know where a figure comes from. */
export const readBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), runs }),
  z.object({ kind: z.literal('paragraph'), runs, clause: z.int().optional(), at: z.string().optional() }),
  z.object({ kind: z.literal('list'), items: z.array(runs) }),
  z.object({ kind: z.literal('table'), head: z.array(z.string()), rows: z.array(z.array(runs)) }),
]);

export type ReadBlock = z.output<typeof readBlock>;

/** The block as it is printed and reviewed. */
export function plainBlock(block: TextBlock): ReportBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: plainText(block.text) };
    case 'paragraph':
      return { kind: 'paragraph', text: plainText(block.text) };
    case 'list':
      return { kind: 'list', items: block.items.map(plainText) };
    case 'table':
      return { kind: 'table', head: block.head, rows: block.rows.map((row) => row.map(plainText)) };
  }
}

/** The block with its figures by themselves. */
export function blockInRuns(block: TextBlock): ReadBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, runs: runsOf(block.text) };
    case 'paragraph': {
      const { clause, at, text } = block;
      return { kind: 'paragraph', runs: runsOf(text), ...(clause !== undefined && { clause }), ...(at && { at }) };
    }
    case 'list':
      return { kind: 'list', items: block.items.map(runsOf) };
    case 'table':
      return { kind: 'table', head: block.head, rows: block.rows.map((row) => row.map(runsOf)) };
  }
}
