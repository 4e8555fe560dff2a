import { encoded } from '../chains/nodes.ts';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { inPieces } from '../in-pieces.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { componentColumns, componentValues } from './component-columns.ts';
import { type FoundProposals, findProposals, type Judged } from './found.ts';
import { proposalColumns } from './proposal-columns.ts';
import { type ProposeInput, proposeInput } from './propose-input.ts';
import { type SpokenOf, spokenOf } from './spoken-of.ts';

const identity = { name: 'partners.propose', version: 3 } as const;

/** Who should work with whom, on what, in which form. */
export const propose = defineOperation({
  ...identity,
  summary: { zh: '谁与谁合作、做什么、用什么形式', en: 'Who should work with whom, on what, in which form' },
  description: {
    zh: '按五种形式提出合作建议：产业转移、链式配套、研发+制造、共建园区或飞地、错位发展。每条给出各分量的原值和百分位、得分、权重不确定时的名次区间、最取决于哪个分量、预期增加值和就业、集中度与碳的变化、需要什么、有什么风险、缺什么数据；可查文档库中已写到的合作。没有面板数据回测的一律称为假设。',
    en: 'Proposes cooperation in five forms: transfer, pairing along a chain, research here and production there, co-built park or enclave, differentiated development. Each with its components in their own units and as percentiles, score, rank interval when weights are unsure, the component its place hinges on, expected value added and jobs, change of concentration and carbon, needs, risks, missing data and, if asked, documents that already speak of it. What no panel has tested is called a hypothesis.',
  },
  input: proposeInput,
  output: table({ ...proposalColumns, ...componentColumns }),
  positional: ['dataset'],
  effect: 'read',
  uses: (input) => (input['documents'] === true ? 'store' : 'datasets'),
  long: true,
  piece: (input, _number, context) => findProposals(identity, input, context),
  async run(input, context) {
    const { proposals, evidence } = await searched(input, context);
    const look = input.documents ? await spokenOf(context) : undefined;
    const spoken = look && proposals.map(({ sender, receiver }) => look(sender, receiver));
    return {
      columns: { ...columnsOf(proposals, spoken), ...componentValues(proposals) },
      length: proposals.length,
      evidence: { ...evidence, notes: [...evidence.notes, ...documentNotes(input, spoken)] },
    };
  },
});

/** The search in a worker where the operation runs beside the store, which must not wait for it. */
async function searched(input: ProposeInput, context: OperationContext): Promise<FoundProposals> {
  if (!input.documents) return findProposals(identity, input, context);
  const { info } = await context.datasets.load(input.dataset);
  const table = input.table === undefined ? undefined : (await context.tables.load(input.table)).info.hash;
  const [found] = await inPieces<FoundProposals>(
    {
      ...{ operation: identity.name, version: identity.version, input, count: 1, keep: false },
      contents: { dataset: info.hash, ...(table !== undefined && { table }) },
      doing: { zh: '正在寻找合作伙伴', en: 'Looking for partners' },
    },
    () => findProposals(identity, input, context),
    context,
  );
  return found!;
}

function columnsOf(proposals: readonly Judged[], spoken: readonly SpokenOf[][] | undefined) {
  const number = (of: (one: Judged) => number) => Float64Array.from(proposals, of);
  const text = (of: (one: Judged) => string) => encoded(proposals.map(of));
  return {
    form: text(({ form }) => form),
    rank: number(({ rank }) => rank),
    sender: text(({ sender }) => sender),
    receiver: text(({ receiver }) => receiver),
    industry: text(({ industry }) => industry),
    source: text(({ source }) => source),
    score: number(({ score }) => score),
    rank_low: number(({ rankLow }) => rankLow),
    rank_high: number(({ rankHigh }) => rankHigh),
    top_share: number(({ topShare }) => topShare),
    known_weight: number(({ known }) => known),
    hinges_on: text(({ hingesOn }) => hingesOn),
    rank_without: number(({ rankWithout }) => rankWithout),
    standing: text(({ standing }) => standing),
    confidence: text(({ confidence }) => confidence),
    moved: number(({ moved }) => moved),
    unit: text(({ unit }) => unit),
    value_added: number(({ valueAdded }) => valueAdded),
    value_added_ends: number(({ valueAddedEnds }) => valueAddedEnds),
    value_added_unit: text(({ valueAddedUnit }) => valueAddedUnit),
    jobs: number(({ jobs }) => jobs),
    jobs_end: number(({ jobsEnd }) => jobsEnd),
    jobs_unit: text(({ jobsUnit }) => jobsUnit),
    concentration_change: number(({ concentration }) => concentration),
    secured: number(({ secured }) => secured),
    secured_least: number(({ securedLeast }) => securedLeast),
    secured_largest: number(({ securedLargest }) => securedLargest),
    carbon_change: number(({ carbon }) => carbon),
    carbon_unit: text(({ carbonUnit }) => carbonUnit),
    not_estimated: text((one) =>
      Object.entries(one.notEstimated)
        .map(([gain, reason]) => `${gain}:${reason}`)
        .join(' '),
    ),
    chosen: proposals.map(({ chosen }) => chosen),
    yields_to: text(({ yieldsTo }) => yieldsTo.join(' ')),
    details: text(({ details }) => details),
    needs: text(({ needs }) => needs.join(' ')),
    risks: text(({ risks }) => risks.join(' ')),
    missing: text(({ missing }) => missing.join(' ')),
    documents_found: Float64Array.from(proposals, (_, k) => spoken?.[k]!.length ?? Number.NaN),
    documents: proposals.map((_, k) => (spoken?.[k] ?? []).slice(0, 5).map(cited).join(' ')),
  };
}

const cited = ({ document, relation }: SpokenOf) => `${document}#${relation.citation.passage}:${relation.kind}`;

function documentNotes({ documents }: ProposeInput, spoken: readonly SpokenOf[][] | undefined): Note[] {
  if (!documents) {
    return [
      {
        code: 'documents-not-searched',
        level: 'information',
        text: {
          zh: '没有查文档库；加 --documents 可列出已写到这些合作的文档。',
          en: 'The library was not searched; --documents lists documents that already speak of these.',
        },
      },
    ];
  }
  const count = spoken!.filter((own) => own.length > 0).length;
  return [
    {
      code: 'documents-searched',
      level: 'information',
      text: {
        zh: `文档库中有文档写到其中 ${count} 条建议的两地合作；写到合作不等于写到这个行业。`,
        en: `Stored documents speak of the two regions of ${count} of these proposals working together; that need not be about this industry.`,
      },
    },
  ];
}
