import type { Text } from '../../operations/evidence.ts';

/** One of the commonest jobs: what it takes, and its steps in words with `{argument|otherwise}` in them. */
export interface Job {
  readonly name: string;
  readonly title: Text;
  readonly about: Text;
  readonly takes: readonly (Text & { readonly name: string; readonly required: boolean })[];
  readonly steps: Text;
}

const region = { name: 'region', zh: '地区代码，如 420000', en: 'Region code, as 420000', required: true };
const partner = { name: 'partner', zh: '另一地区的代码', en: 'Code of the other region', required: true };
const dataset = { name: 'dataset', zh: '数据集', en: 'Dataset', required: false };
const table = { name: 'table', zh: '投入产出表', en: 'Input–output table', required: false };
const plan = { name: 'plan', zh: '规划', en: 'Plan', required: true };

export const jobs: readonly Job[] = [
  {
    name: 'region-profile',
    title: { zh: '看一个地区', en: 'Look at a region' },
    about: {
      zh: '一个地区强在哪里、与谁相似、能长出什么',
      en: 'What a region is strong in, who is like it, what it could grow',
    },
    takes: [region, dataset],
    steps: {
      zh: '说明地区 {region} 的产业状况，数据集 {dataset|先用 datasets_list 选一个}。依次用 advantage_gate 看数据是否可靠，advantage_regions 看总体位置，advantage_cells（region）看优势行业，rivalry_pairs（region）看与谁相似，advantage_frontier（region）看可以发展什么。',
      en: 'Describe the industry of region {region} with dataset {dataset|chosen from datasets_list}. Use advantage_gate for whether the data bear it, advantage_regions for its place, advantage_cells (region) for its strengths, rivalry_pairs (region) for who is alike, advantage_frontier (region) for what it could grow.',
    },
  },
  {
    name: 'compare-two',
    title: { zh: '比较两个地区', en: 'Compare two regions' },
    about: {
      zh: '两地有多相似，重合在哪里，是分工还是竞争',
      en: 'How alike two regions are, where they overlap, rivalry or division of labour',
    },
    takes: [region, partner, dataset],
    steps: {
      zh: '比较 {region} 和 {partner}，数据集 {dataset|先用 datasets_list 选一个}。用 rivalry_pairs、rivalry_industries 看相似与重合，rivalry_levels 看细分行业是分工还是竞争，rivalry_priorities 看两地文件是否点名同一行业。',
      en: 'Compare {region} and {partner} with dataset {dataset|chosen from datasets_list}. Use rivalry_pairs and rivalry_industries for likeness and overlap, rivalry_levels for division of labour or rivalry in sub-industries, rivalry_priorities for industries the documents of both name.',
    },
  },
  {
    name: 'find-partners',
    title: { zh: '找合作伙伴', en: 'Find partners' },
    about: { zh: '谁与谁合作、做什么、用什么形式', en: 'Who should work with whom, on what, in which form' },
    takes: [{ ...region, required: false }, dataset, table],
    steps: {
      zh: '为 {region|各地区} 找合作伙伴，数据集 {dataset|先用 datasets_list 选一个}，投入产出表 {table|先用 chains_list 看有没有相配的}。用 partners_propose（senders 或 receivers 限定地区）列出建议，说明得分、名次区间、取决于哪个分量、需要什么、有什么风险、缺什么数据；standing 为 hypothesis 的称为假设。',
      en: 'Find partners for {region|the regions} with dataset {dataset|chosen from datasets_list} and input–output table {table|if chains_list has one that fits}. Use partners_propose (senders or receivers to name regions); tell score, rank interval, what it hinges on, what it takes, risks and missing data; call a hypothesis what has that standing.',
    },
  },
  {
    name: 'chain-security',
    title: { zh: '查产业链安全', en: 'Check the security of chains' },
    about: {
      zh: '一个地区依赖谁，断供会怎样，谁能补上',
      en: 'On whom a region depends, what a stop costs, who could stand in',
    },
    takes: [region, table],
    steps: {
      zh: '查 {region} 的产业链安全，投入产出表 {table|先用 chains_list 选一个}。用 chains_dependence 看依赖谁，chains_resilience（parts: concentration）看单一来源，再对最要紧的投入用 chains_substitutes 找替代，chains_shock-outcomes 推演断供。',
      en: 'Check the chains of {region} with table {table|chosen from chains_list}. Use chains_dependence for whom it depends on, chains_resilience (parts: concentration) for single sources; for the gravest inputs chains_substitutes for stand-ins and chains_shock-outcomes for a stop.',
    },
  },
  {
    name: 'what-documents-say',
    title: { zh: '查文件怎么说', en: 'What documents say' },
    about: { zh: '哪些文件谈到它，原话在哪里', en: 'Which documents speak of it, and where' },
    takes: [{ name: 'topic', zh: '查什么', en: 'What to look for', required: true }],
    steps: {
      zh: '查文档库里关于“{topic}”的说法。用 documents_find 找段落，documents_show 读上下文；引用时写明文档标题、日期和段落，用原话。没有找到就直说。',
      en: 'Look up what the stored documents say on “{topic}”. Find passages with documents_find, read around them with documents_show; cite title, date and passage, in the original words. Say so when nothing is found.',
    },
  },
  {
    name: 'compare-targets',
    title: { zh: '对照各地目标', en: 'Compare targets' },
    about: {
      zh: '各地同一指标的目标差多少，去年的做到了吗',
      en: 'How far apart targets are, and whether last year’s were met',
    },
    takes: [{ name: 'indicator', zh: '指标，如 地区生产总值', en: 'Indicator, as 地区生产总值', required: true }],
    steps: {
      zh: '对照各地文件中“{indicator}”的目标。用 documents_compare 列出各地说法，documents_outcomes 看上一年目标是否达成；单位或口径不同的不要相比。',
      en: 'Compare targets for “{indicator}” across regions’ documents: documents_compare for what each says, documents_outcomes for whether last year’s were met. Do not compare different units or definitions.',
    },
  },
  {
    name: 'plan-check',
    title: { zh: '看规划能否实现', en: 'Will the plan be met' },
    about: { zh: '哪些目标有危险，为什么，该做什么', en: 'Which targets are in danger, why, what to do' },
    takes: [plan],
    steps: {
      zh: '看规划 {plan} 能否实现。用 plans_status 看各目标的概率和理由，plans_audit 看矛盾与缺口，对有危险的指标用 plans_outlook 看需要多快；建议按需要决策的先后排列。',
      en: 'Judge whether plan {plan} will be met. Use plans_status for probabilities and reasons, plans_audit for contradictions and gaps, plans_outlook for indicators in danger; order advice by what needs a decision first.',
    },
  },
  {
    name: 'split-benefits',
    title: { zh: '商量收益怎么分', en: 'Split benefits' },
    about: {
      zh: '按贡献、稳定和谈判各怎么分，协议各方是否都不亏',
      en: 'Splits by contribution, stability and bargaining; whether nobody loses',
    },
    takes: [{ name: 'case', zh: '协作案编号', en: 'Id of the case', required: false }],
    steps: {
      zh: '商量收益分配{case|}。有协作案就用 cases_show 读出联盟博弈和合同；用 agreements_split 比较各种分法，agreements_stable 看有没有人会退出，agreements_appraise 看合同对各方的价值，最后用 agreements_futures 看未来不同的情形下还站不站得住。',
      en: 'Work out a split {case|}. Where there is a case read its game and contract with cases_show; compare rules with agreements_split, see with agreements_stable whether anyone would leave, with agreements_appraise what the contract is worth to each, and with agreements_futures whether it holds when the future differs.',
    },
  },
  {
    name: 'review-draft',
    title: { zh: '审查一份草案', en: 'Review a draft' },
    about: {
      zh: '草案会不会妨碍公平竞争，怎样改',
      en: 'Whether a draft hinders fair competition, and how to change it',
    },
    takes: [{ name: 'text', zh: '草案全文', en: 'The draft', required: true }],
    steps: {
      zh: '对下面的草案做公平竞争审查：用 review_check 找出条款，review_articles 读条文，逐条说明为什么、怎样改；工具没有发现不等于没有问题。\n\n{text}',
      en: 'Review the draft below for fair competition: find clauses with review_check, read the articles with review_articles, say for each why and how to change it; nothing found is no clearance.\n\n{text}',
    },
  },
  {
    name: 'write-report',
    title: { zh: '写一份简报', en: 'Write a brief' },
    about: { zh: '按模板编写带数据来源的简报', en: 'A brief from a template, with its sources' },
    takes: [
      {
        name: 'template',
        zh: '模板：region、rivalry、chain、proposal、case、plan',
        en: 'region, rivalry, chain, proposal, case or plan',
        required: true,
      },
      { ...region, required: false },
      { ...partner, required: false },
      dataset,
      table,
    ],
    steps: {
      zh: '用 reports_templates 看模板 {template} 需要什么，再用 reports_compose 编写（地区 {region|—}，另一地区 {partner|—}，数据集 {dataset|—}，投入产出表 {table|—}）。检查每个部分有没有 problem，把正文整理成一页，保留数据来源。',
      en: 'See with reports_templates what the template {template} needs, compose it with reports_compose (region {region|—}, other region {partner|—}, dataset {dataset|—}, table {table|—}). Check every part for a problem, bring the text to one page and keep the sources.',
    },
  },
];
