import type { OperationContext } from '../../operations/context.ts';
import { type Field, fieldsOf } from '../../operations/fields.ts';
import { type Operation, usesStore } from '../../operations/operation.ts';
import { runOperation } from '../../operations/run.ts';
import { FileDatasets, type FileReading, importHere, isFileReference } from './file-datasets.ts';
import { FileTables, importTableHere, isTablePath, type TableReading } from './file-tables.ts';
import { folderNetworks, isNetworkPath } from './folder-networks.ts';
import { localUpload } from './local-upload.ts';
import { piecesHere } from './pieces-here.ts';

export interface CallRequest {
  readonly operation: Operation;
  readonly input: Record<string, unknown>;
  /** How files are read; absent where a dataset cannot be a file. */
  readonly reading?: FileReading & TableReading;
  readonly dataFolder: string | undefined;
  /** The first workspace unless told; on the command line of who may run commands there. */
  readonly workspace?: string | undefined;
  readonly call: Pick<OperationContext, 'signal' | 'progress'>;
  /** Told before a read is computed in this process: from then on the process may end at any moment without harm. */
  readonly onComputing?: () => void;
}

/**
 * Runs an operation for the command line. On files it runs here and nothing opens the store; through
 * a running server when one holds the store; otherwise here, with the store.
 */
export async function callOperation(request: CallRequest): Promise<unknown> {
  const { operation, reading, call } = request;
  const fields = fieldsOf(operation.input);
  const input = await withUploads(request.input, fields);
  const datasets = references(input, fields, 'dataset');
  const tables = references(input, fields, 'table');
  const networks = references(input, fields, 'network');
  const onFiles =
    reading !== undefined &&
    datasets.every(isFileReference) &&
    tables.every(isTablePath) &&
    networks.every(isNetworkPath);
  if (!usesStore(operation, input) && (onFiles || datasets.length + tables.length + networks.length === 0)) {
    if (operation.effect === 'read') request.onComputing?.();
    return runOperation(operation, input, fileContext(reading ?? {}, call));
  }
  const { callWithStore } = await import('./call-with-store.ts');
  return callWithStore({ ...request, input });
}

function fileContext(reading: FileReading & TableReading, call: CallRequest['call']): OperationContext {
  const store = () => Promise.reject(new Error('An operation that uses the store must declare uses: "store".'));
  const workspace = 'local';
  const datasets = new FileDatasets(reading, call);
  const tables = new FileTables(reading, call);
  const networks = folderNetworks(call);
  return {
    workspace,
    datasets,
    tables,
    networks,
    pieces: (request) => piecesHere(request, { datasets, tables, networks, workspace }, call),
    importFile: importHere,
    importTable: importTableHere,
    store,
    ...call,
  };
}

/** The references in the input's fields of that role. */
function references(
  input: Record<string, unknown>,
  fields: readonly Field[],
  wanted: 'dataset' | 'table' | 'network',
): string[] {
  const values = fields.filter(({ role }) => role === wanted).flatMap(({ name }) => input[name] ?? []);
  return values.filter((value) => typeof value === 'string');
}

/** Paths in upload fields become the files they name. */
async function withUploads(input: Record<string, unknown>, fields: readonly Field[]): Promise<Record<string, unknown>> {
  const files = fields.filter(({ name, kind }) => kind === 'upload' && typeof input[name] === 'string');
  const uploads = files.map(
    async ({ name, folders }) => [name, await localUpload(input[name] as string, folders)] as const,
  );
  return { ...input, ...Object.fromEntries(await Promise.all(uploads)) };
}
