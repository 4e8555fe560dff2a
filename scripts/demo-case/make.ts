import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { basisOf, type CasePart, caseParts } from '@yanzhen/evidence/cases';
import { demoDatasets, demoTable } from '@yanzhen/evidence/demo';
import { propose as proposeContract } from '../../packages/platform/src/operations/agreements/propose.ts';
import { split } from '../../packages/platform/src/operations/agreements/split.ts';
import { writeCase } from '../../packages/platform/src/operations/cases/case-file.ts';
import type { OperationContext } from '../../packages/platform/src/operations/context.ts';
import type { Evidence } from '../../packages/platform/src/operations/evidence.ts';
import { layoutCase } from '../../packages/platform/src/operations/layout/case.ts';
import { coalitions } from '../../packages/platform/src/operations/layout/coalitions.ts';
import { outcome } from '../../packages/platform/src/operations/layout/outcome.ts';
import { propose } from '../../packages/platform/src/operations/partners/propose.ts';
import { runOperation } from '../../packages/platform/src/operations/run.ts';
import type { TableResult } from '../../packages/platform/src/operations/table.ts';
import type { MadeBy, NewPart } from '../../packages/platform/src/store/cases/types.ts';

/** Hubei, Hunan, Jiangxi and Anhui: neighbours in the middle of the country. */
const regions = ['420000', '430000', '360000', '340000'];
/** Equipment: machinery, vehicles, electrical equipment, electronics. */
const sectors = ['16', '17', '18', '19'];

const demoCase = {
  id: 'demo-central-equipment',
  name: {
    zh: '示例：湖北、湖南、江西、安徽装备制造协作（2007 年表）',
    en: 'Demo: equipment makers of Hubei, Hunan, Jiangxi and Anhui (tables of 2007)',
  },
} as const;

/** Fixed, so that making it again gives the same file. */
const madeAt = '2026-11-23T00:00:00.000Z';

/** The demo case as a file of the format that cases are exported in. */
export async function demoCaseText(folder: string): Promise<{ readonly id: string; readonly text: string }> {
  const made = await makeDemoCase(folder);
  const hashes = Object.fromEntries(caseParts.map((part) => [part, hashOf(made[part].text)]));
  const parts = Object.fromEntries(
    caseParts.map((part) => {
      const { text, madeBy } = made[part];
      const kept = {
        hash: hashOf(text),
        basis: basisOf(part, hashes),
        madeBy,
        author: 'demo',
        madeAt,
        characters: text.length,
      };
      return [part, kept];
    }),
  );
  const texts = Object.fromEntries(caseParts.map((part) => [part, made[part].text]));
  const now = new Date(madeAt);
  const times = { createdAt: now, updatedAt: now, removedAt: null };
  return { id: demoCase.id, text: writeCase({ ...demoCase, version: 1, parts, texts, ...times }) };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Every part of the demo case, made by the operations themselves from the demo's data. */
async function makeDemoCase(folder: string): Promise<Record<CasePart, NewPart>> {
  const scratch = await mkdtemp(join(tmpdir(), 'yanzhen-demo-case-'));
  try {
    return await makeParts(await contextOver(folder), scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function makeParts(context: OperationContext, scratch: string): Promise<Record<CasePart, NewPart>> {
  const file = async (name: string, text: string) => {
    const path = join(scratch, name);
    await writeFile(path, text);
    return { name, path, bytes: text.length };
  };
  const asked = { dataset: 'china-provinces-2007', table: 'china-provinces-mrio-2007' };
  const choice = {
    forms: ['transfer'],
    senders: regions,
    receivers: regions,
    industries: sectors,
    labour: 'compensation',
  };
  const proposals = await runOperation(propose, { ...asked, ...choice, top: 12 }, context);
  const parameters = { ...asked, ...choice, top: 12 };
  const proposal = json({ proposal: rowOf(proposals, 0), parameters });
  const made = await runOperation(layoutCase, { table: asked.table, regions, sectors }, context);
  const layout = made.files[0]!.text;
  const instance = await file('layout.json', layout);
  // How long it took is no part of the answer that is shipped.
  const { seconds: _, ...solved } = await runOperation(outcome, { instance }, context);
  const worths = await runOperation(coalitions, { instance }, context);
  const game = JSON.parse(worths.files[0]!.text) as Record<string, unknown>;
  const shares = await runOperation(split, { game }, context);
  const chosen = { chosen: 'nucleolus', answer: columnar(shares) };
  const drafted = await runOperation(
    proposeContract,
    { layout: JSON.parse(layout), outcome: plain(solved), game, split: plain(chosen), table: asked.table },
    context,
  );
  return {
    proposal: part(proposal, proposals.evidence),
    layout: part(layout, made.evidence),
    outcome: part(json(solved), solved.evidence),
    game: part(worths.files[0]!.text, worths.evidence),
    split: part(json(chosen), shares.evidence),
    contract: part(drafted.files[0]!.text, drafted.evidence),
  };
}

const part = (text: string, { operation, version, parameters, inputs }: Evidence): NewPart => ({
  ...{ text, madeBy: plain({ operation, version, parameters, inputs }) as unknown as MadeBy },
});

const json = (value: unknown) => `${JSON.stringify(value, inJson, 1)}\n`;
const plain = (value: unknown) => JSON.parse(JSON.stringify(value, inJson)) as Record<string, unknown>;

/** As the doors write it: typed arrays are arrays, missing is null. */
const inJson = (_: string, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value);

/** Texts spelled out, where a column is encoded. */
function columnar({ columns, length, evidence }: TableResult) {
  const spelled = Object.entries(columns).map(([name, data]) => [
    name,
    'codes' in data ? Array.from(data.codes, (code) => data.labels[code]) : Array.from(data as ArrayLike<unknown>),
  ]);
  return { columns: Object.fromEntries(spelled) as Record<string, unknown[]>, length, evidence };
}

function rowOf(result: TableResult, row: number) {
  return Object.fromEntries(Object.entries(columnar(result).columns).map(([name, cells]) => [name, cells[row]]));
}

async function contextOver(folder: string): Promise<OperationContext> {
  const datasets = await demoDatasets(folder);
  const table = await demoTable(folder);
  return {
    workspace: 'demo',
    datasets: { load: async (id: string) => datasets.find(({ info }) => info.id === id)! },
    tables: { load: async () => table },
    signal: new AbortController().signal,
    progress: () => undefined,
  } as unknown as OperationContext;
}
