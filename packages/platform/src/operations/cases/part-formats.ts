import { readContract, readGame } from '@yanzhen/evidence/agreements';
import type { CasePart } from '@yanzhen/evidence/cases';
import { UserError } from '@yanzhen/evidence/errors';
import { readLayout } from '@yanzhen/evidence/layouts';
import { z } from 'zod';
import { partNames } from '../../store/cases/conflict.ts';
import { contractSchema } from '../agreements/contract-fields.ts';
import { gameField } from '../agreements/game-fields.ts';
import { evidenceSchema } from '../evidence-schema.ts';

/** A part is at most so many characters: a layout of 31 regions and 42 industries takes a tenth. */
export const longestPart = 4_000_000;

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A table as the client gives it and as JSON keeps it. */
const keptAnswer = z
  .object({
    columns: z.record(z.string(), z.array(cell)),
    length: z.int().min(0),
    evidence: evidenceSchema.optional(),
  })
  .loose()
  .refine(({ columns, length }) => Object.values(columns).every((column) => column.length === length), {
    message: 'columns as long as length says · 每列的长度等于 length',
  });

/** One row of `partners.propose`, column by column, and what it was asked with. */
const proposalPart = z
  .object({
    proposal: z
      .object({ form: z.string(), sender: z.string(), receiver: z.string(), industry: z.string() })
      .catchall(cell),
    parameters: z.record(z.string(), z.unknown()),
    evidence: evidenceSchema.optional(),
  })
  .loose();

const line = z.object({
  kind: z.enum(['flow', 'build', 'growth']),
  ...{ facility: z.string(), customer: z.string(), amount: z.number(), period: z.string(), scenario: z.string() },
});

/** What solving a layout gave: the answer of `layout.outcome`, or those of `layout.plan`, `solve` and `prices` by their verbs. */
export const outcomePart = z
  .object({
    lines: z.array(line).optional(),
    ...{ plan: keptAnswer.optional(), solve: keptAnswer.optional(), prices: z.unknown().optional() },
  })
  .loose()
  .refine(({ lines, plan, solve }) => lines !== undefined || plan !== undefined || solve !== undefined, {
    message: 'lines, plan or solve · lines、plan、solve 至少一项',
  });

const splitRules = ['shapley', 'nucleolus', 'gately', 'tau', 'proportional', 'own'] as const;

/** The answer of `agreements.split`, and the split that was chosen: a column of it, or shares of one's own. */
export const splitPart = z
  .object({ chosen: z.enum(splitRules), answer: keptAnswer, shares: z.record(z.string(), z.number()).optional() })
  .loose();

export type ProposalPart = z.output<typeof proposalPart>;
export type OutcomePart = z.output<typeof outcomePart>;
export type SplitPart = z.output<typeof splitPart>;

/** Checks that a part can be read by what reads it. @throws UserError that names the part and the place in it */
export function checkPart(part: CasePart, text: string): void {
  if (part === 'layout') {
    readLayout(text, part);
    return;
  }
  if (part === 'game') readGame(parsed(part, gameField, text));
  else if (part === 'contract') readContract(parsed(part, contractSchema, text));
  else if (part === 'split') readSplit(text);
  else if (part === 'outcome') readOutcome(text);
  else readProposal(text);
}

const readProposal = (text: string): ProposalPart => parsed('proposal', proposalPart, text);
const readOutcome = (text: string): OutcomePart => parsed('outcome', outcomePart, text);

/** The split and what it gives each player, by name. @throws UserError */
const readSplit = (text: string): ReadSplit => readSplitOf(parsed('split', splitPart, text));

export type ReadSplit = SplitPart & { readonly shares: Readonly<Record<string, number>> };

/** The same of a split that is no text. @throws UserError where a player has no share */
export function readSplitOf(split: SplitPart): ReadSplit {
  const { chosen, answer } = split;
  const players = answer.columns['player'];
  const column = chosen === 'own' ? undefined : answer.columns[chosen];
  const listed = players?.map((player, k): [string, unknown] => [
    String(player),
    split.shares?.[String(player)] ?? column?.[k],
  ]);
  const missing = listed?.find(([, share]) => typeof share !== 'number')?.[0];
  if (listed === undefined || missing !== undefined) {
    const expected = {
      zh: `每个参与方的份额（缺 ${missing ?? 'player'}）`,
      en: `a share for every player (${missing ?? 'player'} has none)`,
    };
    throw unreadable('split', chosen === 'own' ? 'shares' : `answer.columns.${chosen}`, expected);
  }
  return { ...split, shares: Object.fromEntries(listed as [string, number][]) };
}

/** A part’s JSON as its schema reads it. @throws UserError */
export function parsed<T extends z.ZodType>(part: CasePart, schema: T, text: string): z.output<T> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw unreadable(part, '', { zh: '有效的 JSON', en: 'valid JSON' }, (cause as Error).message);
  }
  const read = schema.safeParse(json, { reportInput: true });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const found = issue?.input === undefined ? undefined : JSON.stringify(issue.input).slice(0, 80);
  throw unreadable(part, issue?.path.join('.') ?? '', { zh: issue?.message ?? '', en: issue?.message ?? '' }, found);
}

function unreadable(part: CasePart, place: string, expected: { zh: string; en: string }, found?: string): UserError {
  const name = partNames[part];
  return new UserError(
    'case-part',
    {
      zh: `这份${name.zh}读不了，没有写入协作案。`,
      en: `This ${name.en} cannot be read and was not put into the case.`,
    },
    {
      ...{ place: { field: place === '' ? part : `${part}.${place}` }, expected },
      ...(found !== undefined && { found }),
    },
  );
}
