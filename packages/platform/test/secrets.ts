import { describeNetwork, hashNetwork } from '@yanzhen/evidence/networks';
import { networkOf } from '@yanzhen/science/chains/firms';
import { prepareFile } from '../src/store/documents/index.ts';
import type { Store } from '../src/store/index.ts';
import { sampleDataset } from '../src/store/testing/sample-dataset.ts';
import { sampleTable } from '../src/store/testing/sample-table.ts';
import type { Browser } from './team-running.ts';

/** Stands in everything a workspace keeps to itself, and nowhere else. */
export const marker = '玄武密件';

/** A figure of the workspace's own dataset, table and network. */
export const secretFigure = '918273.6455';

/** What the secrets of a workspace are called: ids that another workspace can guess. */
export interface Secrets {
  readonly document: string;
  readonly job: string;
  readonly token: string;
  readonly ids: Readonly<Record<string, string>>;
}

/** Puts one secret of every kind into a workspace, under the ids that sample inputs name. */
export async function keepSecrets(store: Store, workspace: string, admin: Browser): Promise<Secrets> {
  const own = store.in(workspace);
  await own.datasets.save(sampleDataset('china-provinces-2007', Number(secretFigure), marker));
  await own.tables.save(sampleTable('china-provinces-mrio-2007', Number(secretFigure), marker));
  await own.networks.save(secretNetwork());
  const bytes = Buffer.from(`# ${marker}\n\n湖北省人民政府，2025年1月1日。\n\n${marker}：地区生产总值增长 6%。\n`);
  const [[document] = []] = await own.documents.save([await prepareFile(bytes, `${marker}.md`)], async () => bytes);
  await ask(admin, 'groups.save', { name: marker, members: ['420000', '430000'], note: marker });
  await ask(admin, 'documents.save-topic', { topic: 'secret-topic', name: marker, query: marker });
  const description = { title: { zh: marker, en: marker } };
  await ask(admin, 'plans.create', { id: 'hubei-industrial-doubling', description, items: [] });
  await ask(admin, 'cases.create', { id: 'secret-case', name: marker });
  await own.mappings.save('secret-mapping', { marker });
  await own.settings.save('secret', { marker });
  await own.pieces.put('secret-piece', marker);
  await own.reviewVerdicts.save({ ...verdict, note: marker });
  const token = await ask(admin, 'tokens.create', { name: marker });
  const job = await own.jobs.submit('nothing-does-this', { operation: 'rivalry.similarity', input: { marker } });
  const ids = {
    ...{ document: document!.id, job, plan: 'hubei-industrial-doubling', group: marker, case: 'secret-case' },
    ...{
      token: token.id as string,
      network: 'secret-network',
      topic: 'secret-topic',
      id: 'secret-mapping',
      mapping: 'secret-mapping',
    },
  };
  return { document: document!.id, job, token: token.id as string, ids };
}

const verdict = {
  ...{ id: 'secret-verdict', rule: 'r', regulation: 'x', measures: 'm', clause: 'c' },
  ...{ verdict: 'agreed' as const, draft: '', answers: {} },
};

function secretNetwork() {
  const network = networkOf(
    {
      ...{ names: [marker, 'b'], regions: ['420000'], industries: ['13'] },
      ...{ regionOf: Uint32Array.of(0, 0), industryOf: Uint32Array.of(0, 0), size: Float64Array.of(1, 2) },
    },
    { supplier: Uint32Array.of(0), customer: Uint32Array.of(1), value: Float64Array.of(Number(secretFigure)) },
    { unit: '亿元', synthetic: false },
  );
  const about = { id: 'secret-network', title: { zh: marker, en: marker }, source: marker, hash: hashNetwork(network) };
  return { network, info: describeNetwork(network, about) };
}

async function ask(browser: Browser, operation: string, input: object): Promise<Record<string, unknown>> {
  const { status, body } = await browser.call(operation, input);
  if (status !== 200) throw new Error(`${operation}: ${JSON.stringify(body)}`);
  return body;
}
