import { createHash, randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Basis, basisOf, type CasePart, caseParts } from '@yanzhen/evidence/cases';
import type { Transaction } from 'kysely';
import type { Text } from '../../operations/evidence.ts';
import type { Schema } from '../schema.ts';
import type { Scope } from '../scope.ts';
import { CaseRows, type Written } from './case-rows.ts';
import { checkId, inverse, nothingToUndo, partChanged, touches, versionUnknown } from './conflict.ts';
import type { CaseChange, CaseEntry, CaseRepository, CaseSummary, KeptPart, NewPart, PutPart } from './types.ts';

type Queries = Transaction<Schema>;

/** Cases of one workspace: what their parts are now as rows, every change in a log. */
export function caseRepository({ workspace, run }: Scope): CaseRepository {
  const rows = new CaseRows(workspace);
  return {
    create: (given, author) => run((queries) => create(rows, queries, given, author)),
    list: ({ removed = false } = {}) => run((queries) => rows.summaries(queries, { removed })),
    open: (id) => run(async (queries) => ({ ...(await rows.one(queries, id)), texts: await rows.texts(queries, id) })),
    put: (id, part, author) => run((queries) => put(rows, queries, id, part, author)),
    rename: (id, name, author) => run((queries) => rename(rows, queries, id, name, author)),
    undo: (id, version, author) => run((queries) => undo(rows, queries, id, version, author)),
    changes: (id) =>
      run(async (queries) => {
        await rows.one(queries, id);
        return await rows.changes(queries, id);
      }),
    remove: (id) => run((queries) => rows.setRemoved(queries, id, true)),
    restore: (id) => run((queries) => rows.setRemoved(queries, id, false)),
  };
}

/** Easy to say and to type; a clash of two is refused by the key. */
const newId = () => `case-${randomBytes(5).toString('hex')}`;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

async function create(
  rows: CaseRows,
  queries: Queries,
  { id = newId(), name, parts = {} }: Parameters<CaseRepository['create']>[0],
  author: string,
) {
  checkId(id);
  await rows.insert(queries, id, name);
  const given = caseParts.flatMap((part) => (parts[part] === undefined ? [] : [{ part, ...parts[part] }]));
  const hashes: Basis = Object.fromEntries(given.map(({ part, text }) => [part, hashOf(text)]));
  for (const { text } of given) await rows.keepText(queries, id, hashOf(text), text);
  const entries: CaseEntry[] = [
    { name: true, before: null, after: name },
    ...given.map(({ part, ...rest }): CaseEntry => ({ part, before: null, after: kept(part, rest, hashes, author) })),
  ];
  await rows.write(queries, id, { version: 1, author, kind: 'create', undoes: null, entries });
  return { ...(await rows.one(queries, id)), texts: await rows.texts(queries, id) };
}

async function put(
  rows: CaseRows,
  queries: Queries,
  id: string,
  { part, baseVersion, ...given }: PutPart,
  author: string,
): Promise<CaseSummary> {
  const now = await rows.one(queries, id, { lock: true });
  const since = await changesSince(rows, queries, now, baseVersion);
  const clash = since.find((change) => touches(change, part));
  const before = now.parts[part] ?? null;
  if (clash !== undefined && before?.hash !== hashOf(given.text)) throw partChanged(part, clash, baseVersion);
  const after = kept(part, given, hashesAt(now, since), author);
  if (before !== null && sameMaking(before, after)) return now;
  await rows.keepText(queries, id, after.hash, given.text);
  const change: Written = {
    version: now.version + 1,
    author,
    kind: 'put',
    undoes: null,
    entries: [{ part, before, after }],
  };
  await rows.write(queries, id, change);
  return await rows.one(queries, id);
}

async function rename(rows: CaseRows, queries: Queries, id: string, name: Text, author: string): Promise<CaseSummary> {
  const now = await rows.one(queries, id, { lock: true });
  if (isDeepStrictEqual(now.name, name)) return now;
  const entries: CaseEntry[] = [{ name: true, before: now.name, after: name }];
  await rows.write(queries, id, { version: now.version + 1, author, kind: 'rename', undoes: null, entries });
  return await rows.one(queries, id);
}

async function undo(
  rows: CaseRows,
  queries: Queries,
  id: string,
  version: number | undefined,
  author: string,
): Promise<CaseChange> {
  const now = await rows.one(queries, id, { lock: true });
  const changes = await rows.changes(queries, id);
  const undone = new Set(changes.flatMap(({ undoes }) => (undoes === null ? [] : [undoes])));
  const target =
    version === undefined
      ? changes.find(({ kind, version: own }) => kind !== 'undo' && kind !== 'create' && !undone.has(own))
      : changes.find(({ version: own }) => own === version);
  if (target === undefined || target.kind === 'create') throw nothingToUndo(version);
  for (const entry of target.entries) {
    if (!('part' in entry) || isDeepStrictEqual(now.parts[entry.part] ?? null, entry.after)) continue;
    throw partChanged(entry.part, changes.find((change) => touches(change, entry.part))!, target.version);
  }
  const entries = target.entries.map(inverse);
  return await rows.write(queries, id, {
    version: now.version + 1,
    author,
    kind: 'undo',
    undoes: target.version,
    entries,
  });
}

/** @throws UserError where that version is not on record */
async function changesSince(
  rows: CaseRows,
  queries: Queries,
  { id, version }: CaseSummary,
  seen: number,
): Promise<CaseChange[]> {
  if (seen === version) return [];
  const changes = await rows.changes(queries, id);
  const oldest = changes.at(-1)?.version ?? version;
  if (seen > version || seen < oldest) throw versionUnknown(seen, oldest, version);
  return changes.filter((change) => change.version > seen);
}

/** The hashes that parts had before those changes, which are newest first. */
function hashesAt({ parts }: CaseSummary, since: readonly CaseChange[]): Basis {
  const hashes: Partial<Record<CasePart, string>> = {};
  for (const part of caseParts) if (parts[part] !== undefined) hashes[part] = parts[part].hash;
  for (const entry of since.flatMap(({ entries }) => entries)) {
    if (!('part' in entry)) continue;
    if (entry.before === null) delete hashes[entry.part];
    else hashes[entry.part] = entry.before.hash;
  }
  return hashes;
}

function kept(part: CasePart, { text, madeBy, madeAt, basis }: NewPart, hashes: Basis, author: string): KeptPart {
  return {
    ...{ hash: hashOf(text), basis: basis ?? basisOf(part, hashes), madeBy, author },
    ...{ madeAt: madeAt ?? new Date().toISOString(), characters: text.length },
  };
}

const sameMaking = (one: KeptPart, other: KeptPart) =>
  one.hash === other.hash && isDeepStrictEqual(one.basis, other.basis) && isDeepStrictEqual(one.madeBy, other.madeBy);
