import type { Dataset } from '@yanzhen/evidence/dataset';
import type { Text } from '../../evidence.ts';
import { proposalColumns } from '../../partners/proposal-columns.ts';
import type { ProposalPart } from '../part-formats.ts';
import type { OpenedCase } from './opened-case.ts';
import { address, type Explained, type Reason, valueAt, written } from './step.ts';

const MOST_ROWS = 12;

/** A figure of the proposal rests on the rows of its dataset about the two regions and the industry, and on documents it names. */
export async function explainProposal(opened: OpenedCase, path: string): Promise<Explained> {
  const part = opened.json('proposal') as ProposalPart;
  const { sender, receiver, industry, documents } = part.proposal;
  const column = path.replace(/^proposal\./, '');
  const spec = (proposalColumns as Readonly<Record<string, { describe: Text } | undefined>>)[column];
  const dataset = await datasetOf(opened, part);
  const rows = dataset === undefined ? { reasons: [], more: 0 } : rowReasons(opened, dataset, part);
  return {
    label: {
      zh: `提案 ${opened.name('regions', sender).zh} → ${opened.name('regions', receiver).zh}，${opened.name('industries', industry).zh}：${spec?.describe.zh ?? column}`,
      en: `Proposal ${opened.name('regions', sender).en} → ${opened.name('regions', receiver).en}, ${opened.name('industries', industry).en}: ${spec?.describe.en ?? column}`,
    },
    value: written(valueAt(part, path)),
    how: {
      zh: '由各分量按权重得出（partners.propose）',
      en: 'from its components by their weights (partners.propose)',
    },
    from: [...rows.reasons, ...(await passageReasons(opened, documents))],
    more: rows.more,
  };
}

async function datasetOf(opened: OpenedCase, { parameters }: ProposalPart): Promise<Dataset | undefined> {
  const hash = opened.stored.parts.proposal?.madeBy?.inputs[0]?.hash;
  for (const reference of [hash, parameters['dataset']]) {
    if (typeof reference !== 'string') continue;
    const found = await opened.context.datasets.load(reference).catch(() => undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function rowReasons(opened: OpenedCase, { info, facts }: Dataset, { proposal, parameters }: ProposalPart) {
  const { sender, receiver, industry } = proposal;
  const year = typeof parameters['year'] === 'number' ? parameters['year'] : info.years.at(-1);
  const reasons: Reason[] = [];
  let found = 0;
  for (let k = 0; k < facts.value.length; k++) {
    const region = facts.regions[facts.region[k]!]!;
    if (facts.industries[facts.industry[k]!] !== industry || facts.year[k] !== year) continue;
    if (region !== sender && region !== receiver) continue;
    found++;
    if (reasons.length >= MOST_ROWS) continue;
    const measure = info.measures[facts.measure[k]!]!;
    const [at, of] = [opened.name('regions', region), opened.name('industries', industry)];
    reasons.push({
      kind: 'row',
      label: {
        zh: `${info.title.zh}：${at.zh}，${of.zh}，${measure.name.zh}，${year} 年`,
        en: `${info.title.en}: ${at.en}, ${of.en}, ${measure.name.en}, ${year}`,
      },
      ...{ value: Number.isNaN(facts.value[k]!) ? undefined : String(facts.value[k]), unit: measure.unit },
      link: address('/region', {
        dataset: `${info.id}@${info.version}`,
        measure: measure.code,
        year: String(year),
        region,
        industry,
      }),
      source: {
        ...{
          reference: `${info.id}@${info.version}`,
          title: { ...info.title },
          source: info.source,
          licence: info.licence,
        },
        ...{ year: year ?? null, region, sector: industry, to: null, estimate: measure.estimate },
        row: facts.sourceRow[k]! > 0 ? facts.sourceRow[k]! : null,
      },
    });
  }
  return { reasons, more: found - reasons.length };
}

/** `document#passage:relation`, by spaces: each passage with what it says, where the document is still there. */
async function passageReasons({ context }: OpenedCase, documents: unknown): Promise<Reason[]> {
  if (typeof documents !== 'string' || documents === '') return [];
  const store = await context.store();
  const reasons = documents.split(' ').map(async (each): Promise<Reason[]> => {
    const [, document, passage] = /^(.+)#(\d+):/.exec(each) ?? [];
    if (document === undefined || passage === undefined) return [];
    const found = await store.documents.show(document).catch(() => undefined);
    const title = found?.description.title ?? document;
    const number = Number(passage) + 1;
    const label = { zh: `《${title}》第 ${number} 段`, en: `“${title}”, passage ${number}` };
    const value = found?.text[Number(passage)]?.text;
    return [{ kind: 'passage', label, ...(value && { value }), link: address('/document', { document, passage }) }];
  });
  return (await Promise.all(reasons)).flat();
}
