import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { UserError } from '@yanzhen/evidence/errors';
import { audited, operator } from '../../accounts/index.ts';
import type { DatasetSource, NetworkSource, OperationContext, TableSource } from '../../operations/context.ts';
import { fieldsOf } from '../../operations/fields.ts';
import { withOwnGroups } from '../../operations/groups/own-groups.ts';
import { runOperation } from '../../operations/run.ts';
import { isTable } from '../../operations/table.ts';
import type { Upload } from '../../operations/upload.ts';
import { FolderHeldError, findHolder, openStore, type Repositories, storeLocation } from '../../store/index.ts';
import { mostJsonRows } from '../answer.ts';
import { type Client, createClient } from '../client/client.ts';
import type { CallOptions } from '../client/types.ts';
import { type ColumnarTable, decodeColumnar } from '../formats/json.ts';
import type { CallRequest } from './call.ts';
import { DocumentsHere } from './documents-here.ts';
import { FileDatasets, importHere, isFileReference } from './file-datasets.ts';
import { FileTables, importTableHere, isTablePath } from './file-tables.ts';
import { folderNetworks, isNetworkPath } from './folder-networks.ts';
import { piecesHere } from './pieces-here.ts';
import { checkEnterable, here, remoteServer, type Server, workspaceOf } from './server-address.ts';

/** Runs an operation that needs the store: through the server that holds it, or here. */
export async function callWithStore(request: CallRequest): Promise<unknown> {
  const remote = remoteServer(process.env);
  if (remote !== undefined) return callServer(request, remote);
  const workspace = checkEnterable(workspaceOf(request));
  const location = storeLocation(request.dataFolder);
  const holder = 'folder' in location ? await findHolder(location.folder) : null;
  if (holder?.server != null && holder.host === null) return callServer(request, here(holder.server, request));
  if (holder !== null && 'folder' in location) throw new FolderHeldError(location.folder, holder);
  const store = await openStore(location);
  const reader = new DocumentsHere(request.call);
  try {
    const own = store.in(workspace);
    const input = await withOwnGroups(request.operation, request.input, async () => own.groups);
    if (request.operation.effect === 'read') request.onComputing?.();
    const run = () => runOperation(request.operation, input, storeContext(own, reader, request));
    if (request.operation.effect === 'read' || 'folder' in location) return await run();
    // What an operator does to a team's database on the machine itself is told to its log too.
    return await audited(own.audit, operator, request.operation, input, run);
  } finally {
    await reader.close();
    await store.close();
  }
}

function storeContext(store: Repositories, reader: DocumentsHere, { reading, call }: CallRequest): OperationContext {
  const files = reading && new FileDatasets(reading, call);
  const datasets: DatasetSource = {
    load: (reference) => (files && isFileReference(reference) ? files.load(reference) : store.datasets.load(reference)),
  };
  const folders = reading && new FileTables(reading, call);
  const tables: TableSource = {
    load: (reference) => (folders && isTablePath(reference) ? folders.load(reference) : store.tables.load(reference)),
  };
  const fromFolder = folderNetworks(call);
  const networks: NetworkSource = {
    load: (reference) =>
      reading && isNetworkPath(reference) ? fromFolder.load(reference) : store.networks.load(reference),
  };
  const sources = { workspace: store.workspace, datasets, tables, networks };
  return {
    ...sources,
    caller: operator,
    pieces: (request) => piecesHere(request, sources, call, store.pieces),
    importFile: importHere,
    importTable: importTableHere,
    prepareDocument: (bytes, fileName) => reader.prepare(bytes, fileName),
    store: (): Promise<Repositories> => Promise.resolve(store),
    ...call,
  };
}

/** The same call through the server's HTTP door; files go up as uploads. */
async function callServer({ operation, input, reading, call }: CallRequest, server: Server): Promise<unknown> {
  const fields = fieldsOf(operation.input);
  for (const { name, role } of fields) {
    const named = [input[name]].flat().filter((value) => typeof value === 'string');
    if (!reading) continue;
    if (role === 'dataset' && named.some(isFileReference)) throw mixedInputs(name);
    if (role === 'table' && named.some(isTablePath)) throw mixedInputs(name);
    if (role === 'network' && named.some(isNetworkPath)) throw mixedInputs(name);
  }
  const client = createClient(server);
  const sent = { ...input };
  for (const { name, kind, folders } of fields) {
    if (kind === 'upload' && sent[name] !== undefined) sent[name] = await fileToSend(sent[name] as Upload, folders);
  }
  const onProgress = (told: { fraction: number; doing: { zh: string; en: string } | null }) =>
    call.progress(told.fraction, told.doing ?? { zh: '', en: '' });
  const options = { signal: call.signal, onProgress };
  if (!isTable(operation.output)) return client.call(operation.name, sent, options);
  return decodeColumnar(operation.output, await wholeTable(client, operation.name, sent, options));
}

/** A server gives at most so many rows at once as JSON: the rest is asked for page by page. */
async function wholeTable(
  client: Client,
  operation: string,
  input: object,
  options: CallOptions,
): Promise<ColumnarTable> {
  const ask = (offset: number) => client.call(operation, input, { ...options, offset, limit: mostJsonRows });
  const pages = [(await ask(0)) as ColumnarTable];
  const { total, evidence } = pages[0]!;
  for (let rows = pages[0]!.length; rows < total; rows += pages.at(-1).length)
    pages.push((await ask(rows)) as ColumnarTable);
  const names = Object.keys(pages[0]!.columns);
  const columns = Object.fromEntries(names.map((name) => [name, pages.flatMap((page) => page.columns[name]!)]));
  return { columns, length: total, total, evidence };
}

async function fileToSend({ path, name }: Upload, folders: boolean | 'zip'): Promise<File> {
  if (!(await stat(path)).isDirectory()) return new File([await openAsBlob(path)], name);
  if (folders === 'zip') return await (await import('./pack-folder.ts')).packFolder(path);
  // A folder holds a table in several files: it is read here and sent as one.
  const { encodeTable } = await import('@yanzhen/evidence/tables');
  const { table, info } = await importTableHere(path, {});
  return new File([encodeTable(table, info)], `${name}.yztable`);
}

function mixedInputs(field: string): UserError {
  return new UserError(
    'file-through-server',
    {
      zh: '服务正在运行，这项操作不能同时使用文件和已导入的数据集。',
      en: 'While the server runs, this operation cannot mix a file with imported datasets.',
    },
    {
      place: { field },
      advice: { zh: '请先用 datasets import 导入文件。', en: 'Import the file with datasets import first.' },
    },
  );
}
