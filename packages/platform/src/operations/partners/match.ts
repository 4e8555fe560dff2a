import {
  blockingPairs,
  type Pair,
  type Pool,
  type Side,
  scoresOf,
  searchPairs,
  stableMatching,
  transferParts,
} from '@yanzhen/science/partners';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { chosenRegions, evidenceOf, regionChoice } from '../figures/index.ts';
import { select } from '../figures/select.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { openTransfer } from './opened.ts';
import { transferFields } from './propose-input.ts';
import { weightsOf } from './weights.ts';

const identity = { name: 'partners.match', version: 2 } as const;

/** What each side looks at in the other, unless it says otherwise: what matters to one is not what matters to both. */
const SENDER_LOOKS_AT = { relatedness: 0.4, linked: 0.2, room: 0.2, nearness: 0.2 };
const RECEIVER_LOOKS_AT = { gradient: 0.5, losing: 0.2, shortage: 0.1, nearness: 0.2 };

/** Senders and receivers of an industry, matched so that no two would rather have each other. */
export const match = defineOperation({
  ...identity,
  summary: { zh: '转出地与承接地的稳定匹配', en: 'Stable matching of senders and receivers' },
  description: {
    zh: '某一行业的转出地（已有优势）和承接地（尚无优势）各自给对方排序：转出地看关联密度、上下游、空间和距离，承接地看梯度、对方是否在失去优势、是否缺空间和距离；也可直接给出排序。按延迟接受算法（Gale–Shapley）在名额内匹配，没有两地都更愿意换成对方；结果对先提出的一方最有利。',
    en: 'The senders of an industry (strong in it) and the receivers (not yet) rank each other: senders by relatedness, links, room and nearness, receivers by gradient, loss of advantage, shortage and nearness; rankings may also be given. Deferred acceptance (Gale–Shapley) matches them within their places so that no two would rather have each other; the result is the best stable one for the side that asks.',
  },
  input: z.object({
    ...transferFields,
    industry: z.string().meta({ zh: '行业：代码或名称', en: 'Industry, by code or name' }),
    senders: regionChoice({
      zh: '转出地，默认为该行业有优势的地区',
      en: 'Senders, by default all strong in it',
    }).optional(),
    receivers: regionChoice({
      zh: '承接地，默认为尚无优势的地区',
      en: 'Receivers, by default all not strong in it',
    }).optional(),
    proposing: z.enum(['sender', 'receiver']).default('sender').meta({
      zh: '哪一方先提出：结果对它最有利',
      en: 'Which side asks: the result is the best stable one for it',
    }),
    sender_places: z
      .int()
      .min(1)
      .default(1)
      .meta({ zh: '每个转出地可有几个伙伴', en: 'Partners of each sender at most' }),
    receiver_places: z
      .int()
      .min(1)
      .default(1)
      .meta({ zh: '每个承接地可有几个伙伴', en: 'Partners of each receiver at most' }),
    rankings: z
      .array(z.object({ region: z.string(), prefers: z.array(z.string()) }))
      .default([])
      .meta({
        zh: '自己的排序 JSON：[{region, prefers:[从最愿意到最不愿意]}]，没列的不接受',
        en: 'Own rankings as JSON: [{region, prefers: [most wanted first]}]; who is not listed is not accepted',
      }),
  }),
  output: table({
    sender: { type: 'text', describe: { zh: '转出地', en: 'Sender' } },
    receiver: { type: 'text', describe: { zh: '承接地；没有配上则为空', en: 'Receiver; empty where there is none' } },
    industry: { type: 'text', describe: { zh: '行业', en: 'Industry' } },
    sender_rank: {
      type: 'integer',
      describe: { zh: '承接地在转出地的排序中的位置', en: 'Place of the receiver in the sender’s ranking' },
    },
    receiver_rank: {
      type: 'integer',
      describe: { zh: '转出地在承接地的排序中的位置', en: 'Place of the sender in the receiver’s ranking' },
    },
    sender_score: {
      type: 'number',
      describe: { zh: '转出地给承接地的分，0 到 1', en: 'The sender’s score of the receiver, 0 to 1' },
    },
    receiver_score: {
      type: 'number',
      describe: { zh: '承接地给转出地的分，0 到 1', en: 'The receiver’s score of the sender, 0 to 1' },
    },
  }),
  positional: ['dataset', 'industry'],
  effect: 'read',
  async run(input, context) {
    const opened = await openTransfer(context, input);
    const { dataset } = opened.figures;
    const { rows, columns } = opened.transfer.amounts;
    const industry = select(dataset.info, 'industry', columns, input.industry);
    const mask = (texts: readonly string[] | undefined) => {
      const codes = texts && new Set(chosenRegions(dataset.info, texts).codes);
      return codes && Uint8Array.from(rows, (row) => (codes.has(row) ? 1 : 0));
    };
    const [from, to] = [mask(input.senders), mask(input.receivers)];
    const parts = transferParts(opened.transfer, {
      ...(from && { senders: from }),
      ...(to && { receivers: to }),
      industries: Uint8Array.from(columns, (_, j) => Number(j === industry)),
    });
    const limits = { alternatives: rows.length, most: rows.length ** 2 };
    const { pool } = searchPairs('transfer', parts, weightsOf(input.weights).transfer, limits);
    const own = new Map(
      input.rankings.map(({ region, prefers }) => [
        select(dataset.info, 'region', rows, region),
        [...new Set(prefers.map((one) => select(dataset.info, 'region', rows, one)))],
      ]),
    );
    const market = marketOf(pool, own, input);
    const matched = market.match(input.proposing);
    const alone = market.senders.filter((_, p) => !matched.pairs.some(([one]) => one === p));
    const all = [...matched.pairs.map(([p, a]) => [market.senders[p]!, market.receivers[a]!, p, a] as const)];
    const scored = new Map(Array.from(pool.sender, (sender, k) => [`${sender} ${pool.receiver[k]}`, k]));
    const score = (scores: Float64Array, sender: number, receiver: number) =>
      scores[scored.get(`${sender} ${receiver}`) ?? -1] ?? Number.NaN;
    const blank = alone.map(() => Number.NaN);
    return {
      columns: {
        sender: [...all.map(([sender]) => rows[sender]!), ...alone.map((sender) => rows[sender]!)],
        receiver: [...all.map(([, receiver]) => rows[receiver]!), ...alone.map(() => '')],
        industry: [...all, ...alone].map(() => columns[industry]!),
        sender_rank: [...all.map(([, , p, a]) => market.bySender.preferences[p]!.indexOf(a) + 1), ...blank],
        receiver_rank: [...all.map(([, , p, a]) => market.byReceiver.preferences[a]!.indexOf(p) + 1), ...blank],
        sender_score: [...all.map(([sender, receiver]) => score(market.senderScores, sender, receiver)), ...blank],
        receiver_score: [...all.map(([sender, receiver]) => score(market.receiverScores, sender, receiver)), ...blank],
      },
      length: all.length + alone.length,
      evidence: evidenceOf(
        identity,
        { ...input, year: opened.year },
        opened.figures,
        { ...opened.conventions, matching: `deferred acceptance, ${input.proposing} asks` },
        [...opened.notes, stabilityNote(matched.blocking.length)],
      ),
    };
  },
});

/** Both sides of the market in one industry: positions among the senders and receivers there are. */
function marketOf(
  pool: Pool,
  own: ReadonlyMap<number, readonly number[]>,
  places: { readonly sender_places: number; readonly receiver_places: number },
) {
  const senders = [...new Set(pool.sender)].sort((a, b) => a - b);
  const receivers = [...new Set(pool.receiver)].sort((a, b) => a - b);
  const senderScores = scoresOf(pool, SENDER_LOOKS_AT);
  const receiverScores = scoresOf(pool, RECEIVER_LOOKS_AT);
  const side = (
    members: readonly number[],
    others: readonly number[],
    of: Uint32Array,
    to: Uint32Array,
    scores: Float64Array,
    capacity: number,
  ): Side => ({
    preferences: members.map((member) => {
      const given = own.get(member);
      if (given !== undefined) return given.map((one) => others.indexOf(one)).filter((one) => one >= 0);
      return Array.from(of.keys())
        .filter((k) => of[k] === member && !Number.isNaN(scores[k]!))
        .sort((x, y) => scores[y]! - scores[x]! || to[x]! - to[y]!)
        .map((k) => others.indexOf(to[k]!));
    }),
    capacities: members.map(() => capacity),
  });
  const bySender = side(senders, receivers, pool.sender, pool.receiver, senderScores, places.sender_places);
  const byReceiver = side(receivers, senders, pool.receiver, pool.sender, receiverScores, places.receiver_places);
  return {
    ...{ senders, receivers, senderScores, receiverScores, bySender, byReceiver },
    match(asking: 'sender' | 'receiver') {
      const pairs =
        asking === 'sender'
          ? stableMatching(bySender, byReceiver)
          : stableMatching(byReceiver, bySender).map(([a, p]): Pair => [p, a]);
      return { pairs, blocking: blockingPairs(bySender, byReceiver, pairs) };
    },
  };
}

function stabilityNote(blocking: number): Note {
  return blocking === 0
    ? {
        code: 'stable',
        level: 'information',
        text: {
          zh: '已核对：没有两个地区都更愿意换成对方。排序由数据推出，不是各地自己说的；可用 --rankings 给出。',
          en: 'Checked: no two regions would rather have each other. Rankings are inferred from data, not stated by the regions; give them with --rankings.',
        },
      }
    : {
        code: 'not-stable',
        level: 'refusal',
        text: { zh: `有 ${blocking} 对地区更愿意换成对方。`, en: `${blocking} pairs would rather have each other.` },
      };
}
