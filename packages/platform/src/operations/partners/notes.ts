import type { Note, Text } from '../evidence.ts';

const MISSING: Readonly<Record<string, Text>> = {
  losing: {
    zh: '只有一年数据，看不出谁在失去优势：该分量缺失。',
    en: 'One year only: who is losing an advantage cannot be told. The component is missing.',
  },
  gradient: {
    zh: '没有增加值或劳动投入，算不出比较劳动生产率和产业梯度系数。可用 --jobs 指明就业指标，或用 --labour compensation 以劳动者报酬代替。',
    en: 'Without value added or labour there is no comparative labour productivity and no gradient coefficient. Name jobs with --jobs, or let pay stand in with --labour compensation.',
  },
  linked: {
    zh: '没有行业分类相同的投入产出表（--table），看不出承接地有多少上下游。',
    en: 'No input–output table with the same sectors (--table): how much of a chain a receiver has cannot be told.',
  },
  nearness: {
    zh: '没有地区位置，算不出距离。可用 --places 给出坐标。',
    en: 'The regions’ places are not known: no distances. Give coordinates with --places.',
  },
  room: {
    zh: '没有土地、能耗、碳、水、劳动力等预算（--budgets）：谁缺空间、谁有空间都不知道。',
    en: 'No budgets of land, energy, carbon, water or labour (--budgets): who is short of room and who has it is not known.',
  },
  value_added: {
    zh: '没有增加值指标：不给出增加值收益。',
    en: 'No measure of value added: no gain in value added is given.',
  },
  jobs: { zh: '没有就业指标：不给出就业收益。', en: 'No measure of jobs: no gain in jobs is given.' },
  emissions: { zh: '没有排放指标：不给出碳排放变化。', en: 'No measure of emissions: no change in carbon is given.' },
  research: {
    zh: '没有分地区分行业的研发数据（--research）：不提研发+制造的建议。',
    en: 'No research by region and industry (--research): nothing is proposed for research here, production there.',
  },
  table: {
    zh: '没有多区域投入产出表（--table）：不提链式配套的建议。',
    en: 'No multi-regional input–output table (--table): nothing is proposed for pairing along chains.',
  },
  levels: {
    zh: '行业分类只有一层：看不出深一层的差异，不提错位发展的建议。',
    en: 'One level of the classification only: how regions differ one level deeper cannot be told, and no differentiation is proposed.',
  },
};

/** What is missing, and what would bring it. */
export function missingNote(what: string): Note {
  return { code: `missing-${what.replaceAll('_', '-')}`, level: 'caution', text: MISSING[what]! };
}

export const HYPOTHESIS: Note = {
  code: 'hypothesis',
  level: 'caution',
  text: {
    zh: '这些数据没有足够长的面板可以回测：每条建议都是有待论证的假设。',
    en: 'These data hold no panel long enough for a back-test: every proposal is a hypothesis to be examined.',
  },
};

export const ASSUMED_WEIGHTS: Note = {
  code: 'weights',
  level: 'information',
  text: {
    zh: '权重是假设，可用 --weights 改；名次区间按狄利克雷分布抽取权重得出，只在入选的候选之中排名。',
    en: 'Weights are assumptions, to be changed with --weights; rank intervals draw them from a Dirichlet distribution and rank among the candidates kept.',
  },
};

export function gainNote(share: number, boughtShare: number): Note {
  const percent = (value: number) => Number((100 * value).toPrecision(4));
  return {
    code: 'gain-assumption',
    level: 'caution',
    text: {
      zh: `收益按转移转出方该行业的 ${percent(share)}% 测算（链式配套按改购 ${percent(boughtShare)}%），用承接地自己的平均系数，没有时用该行业全部地区的平均；不计投资、运输，也不计转出方腾出的资源另作他用。`,
      en: `Gains are reckoned for ${percent(share)} % of the sender’s industry (${percent(boughtShare)} % of purchases in chain pairing), at the receiver’s own average intensity, or the industry’s over all regions where it has none; investment, transport and what a sender does with the room it gains are not counted.`,
    },
  };
}
