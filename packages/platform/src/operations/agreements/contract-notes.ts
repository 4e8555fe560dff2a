import type { ContractFile } from '@yanzhen/evidence/agreements';
import { UserError } from '@yanzhen/evidence/errors';
import type { Lever } from '@yanzhen/science/agreements';
import { z } from 'zod';
import type { Note } from '../evidence.ts';

/** What nobody has agreed yet, and what is assumed: on every result of a contract. */
export function contractNotes({ open = [], assumptions = [] }: ContractFile): Note[] {
  return [
    ...open.map(
      (text): Note => ({
        ...{ code: 'open-point', level: 'caution' },
        text: { zh: `待定：${text.zh}。`, en: `Still open: ${text.en}.` },
      }),
    ),
    ...assumptions.map((text): Note => ({ code: 'assumption', level: 'information', text })),
  ];
}

/** What is negotiated, where the file does not say or another is wanted. */
export const leverFields = {
  term: z.string().optional().meta({ zh: '要谈的条款编号', en: 'Id of the term that is negotiated' }),
  party: z.string().optional().meta({ zh: '比例提高时受益的一方', en: 'Who gains when it goes up' }),
  against: z.string().optional().meta({ zh: '由谁付出', en: 'Who pays for it' }),
};

type LeverInput = z.output<z.ZodObject<typeof leverFields>>;

/** @throws UserError where neither the file nor the flags say what is negotiated */
export function leverOf(file: ContractFile, { term, party, against }: LeverInput): Lever {
  const lever = {
    term: term ?? file.lever?.term,
    party: party ?? file.lever?.party,
    against: against ?? file.lever?.against,
  };
  const parties = file.parties.map(({ id }) => id);
  const terms = file.terms.flatMap(({ id, kind }) =>
    kind === 'split' || kind === 'equity' || kind === 'fixed' || kind === 'percent' ? [id] : [],
  );
  check('term', lever.term, terms);
  check('party', lever.party, parties);
  check('against', lever.against, parties);
  return lever as Lever;
}

function check(field: string, found: string | undefined, known: readonly string[]): void {
  if (found !== undefined && known.includes(found)) return;
  throw new UserError(
    'no-lever',
    { zh: '没有说明要谈的是哪一条、哪两方。', en: 'It is not said which term is negotiated between whom.' },
    {
      ...{ place: { field }, ...(found !== undefined && { found }) },
      expected: { zh: known.join('、'), en: known.join(', ') },
      advice: {
        zh: '在文件中写 lever，或用 --term、--party、--against。',
        en: 'Write a lever in the file, or use --term, --party and --against.',
      },
    },
  );
}

const defaultRisk = { volatility: 0.15, drift: 0, cost: 0.1, delay: [0.2, 0.1] };

/** What may come otherwise than planned; a note where the file says nothing. */
export function riskOf({ risk }: ContractFile) {
  const model = {
    volatility: risk?.volatility ?? defaultRisk.volatility,
    drift: risk?.drift ?? 0,
    cost: risk?.cost ?? (risk === undefined ? defaultRisk.cost : 0),
    delay: risk?.delay ?? (risk === undefined ? defaultRisk.delay : []),
  };
  const notes: Note[] =
    risk === undefined
      ? [
          {
            ...{ code: 'assumed-risk', level: 'caution' },
            text: {
              zh: '文件没有写 risk：按年波动 15%、成本偏差 10%、推迟一年概率 20%、两年 10% 假设。',
              en: 'The file says nothing of risk: 15 % yearly volatility, 10 % cost deviation, 20 % chance of one year’s delay and 10 % of two are assumed.',
            },
          },
        ]
      : [];
  return { model, notes };
}

export const futuresFields = {
  futures: z.int().min(10).max(100_000).default(10_000).meta({ zh: '模拟的未来数', en: 'Futures to draw' }),
  seed: z.int().default(1).meta({ zh: '随机种子：相同则结果相同', en: 'Seed: the same gives the same' }),
};
