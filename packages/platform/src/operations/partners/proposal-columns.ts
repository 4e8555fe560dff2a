import type { ColumnSpec } from '../table.ts';

const text = (zh: string, en: string) => ({ type: 'text', describe: { zh, en } }) as const satisfies ColumnSpec;
const number = (zh: string, en: string) => ({ type: 'number', describe: { zh, en } }) as const satisfies ColumnSpec;
const integer = (zh: string, en: string) => ({ type: 'integer', describe: { zh, en } }) as const satisfies ColumnSpec;

/** The columns of proposals, one row each. */
export const proposalColumns = {
  form: text(
    '形式：transfer、chain-pairing、research-production、co-built-park、differentiation',
    'Form: transfer, chain-pairing, research-production, co-built-park or differentiation',
  ),
  rank: integer('在该形式中的名次', 'Place within the form'),
  sender: text(
    '转出方、供应方或研发方；错位发展为其中一方',
    'Sender, supplier or place of research; one side of a differentiation',
  ),
  receiver: text('承接方、购买方或制造方；错位发展为另一方', 'Receiver, buyer or place of production; the other side'),
  industry: text('行业代码；共建园区为打包的几个', 'Industry code; of a park the bundle’s'),
  source: text('链式配套：目前的主要来源', 'Chain pairing: where the input mostly comes from today'),
  score: number('得分，0 到 1', 'Score, 0 to 1'),
  rank_low: integer('权重不确定时名次区间（90%）的好端', 'Rank interval (90 %) when weights are unsure, better end'),
  rank_high: integer('名次区间的差端', 'Worse end'),
  top_share: number('抽取权重时有多少次仍在所列之内', 'Share of draws in which it is still among those listed'),
  known_weight: number('有数据支撑的权重份额', 'Share of the weight that stands on known components'),
  hinges_on: text('去掉哪个分量名次变化最大', 'Component without which its place changes most'),
  rank_without: integer('去掉该分量后的名次', 'Its place without that component'),
  standing: text(
    'hypothesis 假设（没有回测）；supported、undecided、not-supported 为本数据回测的结论',
    'hypothesis (not back-tested); or supported, undecided, not-supported by a back-test on these data',
  ),
  confidence: text('把握：high、medium、low', 'high, medium or low'),
  moved: number('测算收益时转移或改购的数额', 'Amount moved, or bought from the partner, that gains are reckoned for'),
  unit: text('数额的单位', 'Unit of the amounts'),
  value_added: number('承接方（伙伴）产生的增加值', 'Value added that arises at the receiver (the partner)'),
  value_added_ends: number(
    '转出方（原来源）不再产生的增加值',
    'Value added that no longer arises at the sender (the former source)',
  ),
  value_added_unit: text('增加值的单位', 'Unit of value added'),
  jobs: number('承接方的就业', 'Jobs at the receiver'),
  jobs_end: number('转出方不再有的就业', 'Jobs that end at the sender'),
  jobs_unit: text('就业的单位', 'Unit of jobs'),
  concentration_change: number(
    '该行业地区集中度（HHI）的变化，负为更分散',
    'Change of the industry’s concentration over regions (HHI); below 0 is more spread',
  ),
  secured: number(
    '链式配套：不再系于单一来源的产出，上界',
    'Chain pairing: output that no longer hangs on one source, upper bound',
  ),
  secured_least: number('各流量模型中的最小值', 'Least over the flow models'),
  secured_largest: number('各流量模型中的最大值', 'Largest over the flow models'),
  carbon_change: number('排放的变化，不计运输', 'Change of emissions, transport not counted'),
  carbon_unit: text('排放的单位', 'Unit of emissions'),
  not_estimated: text(
    '没有给出的收益及原因，如 jobs:no-measure；no-measure 没有指标，no-figure 没有数值，no-response 统计不说明，crowding-only 只减拥挤，several-industries 多个行业',
    'Gains that are not given and why, as in jobs:no-measure; no-measure, no-figure, no-response (statistics do not tell), crowding-only, several-industries',
  ),
  chosen: {
    type: 'boolean',
    describe: { zh: '产业转移：联合分配是否落到该承接地', en: 'Transfer: taken up in the joint allocation' },
  },
  yields_to: text('该行业分给了得分更高的这些承接地', 'Receivers with a higher score that took the industry up'),
  details: text('错位发展：各自侧重的细分行业', 'Differentiation: sub-industries each of the two leads in'),
  needs: text('需要：代码，以空格分隔', 'What it takes: codes by spaces'),
  risks: text('风险：代码，以空格分隔', 'What may go wrong: codes by spaces'),
  missing: text('缺失的分量', 'Components that are not known'),
  documents_found: integer(
    '文档库中写到两地合作的语句数；没有查则为空',
    'Sentences of stored documents on the two working together; empty where not searched',
  ),
  documents: text('其中前五处：文档#段落:关系', 'The first five: document#passage:relation'),
} as const satisfies Record<string, ColumnSpec>;
