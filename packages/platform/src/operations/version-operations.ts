import { z } from 'zod';
import type { Repositories } from '../store/types.ts';
import type { Versioned, VersionedRepository, VersionSummary } from '../store/versions/index.ts';
import type { Evidence, Text } from './evidence.ts';
import { defineOperation, type OutputOf } from './operation.ts';
import type { TableResult, TableShape } from './table.ts';

interface VerbWords {
  readonly summary: Text;
  readonly description: Text;
}

/** What a noun of the store brings to the operations that list, hide and bring back its versions. */
interface VersionedNoun<Room extends string, Summary extends VersionSummary, Shape extends TableShape> {
  readonly room: Room;
  repository(store: Repositories): ListedRepository<Summary>;
  readonly output: Shape;
  columns(rows: readonly Summary[]): TableResult<Shape>['columns'];
  evidence(operation: string, parameters: Readonly<Record<string, unknown>>): Evidence;
  /** Help of a field that names a version. */
  readonly reference: Text;
  readonly words: {
    readonly list: VerbWords & { readonly id: Text };
    readonly remove: VerbWords;
    readonly restore: VerbWords;
  };
}

/** The part of a repository these operations need, whatever its documents are. */
type ListedRepository<Summary extends VersionSummary> = Pick<
  VersionedRepository<Versioned, Summary>,
  'list' | 'versions' | 'remove' | 'restore'
>;

/** Declares `list`, `remove` and `restore` of one noun of the store. */
export function versionOperations<const Room extends string, Summary extends VersionSummary, Shape extends TableShape>(
  noun: VersionedNoun<Room, Summary, Shape>,
) {
  return { list: listOperation(noun), remove: markOperation(noun, 'remove'), restore: markOperation(noun, 'restore') };
}

function listOperation<Room extends string, Summary extends VersionSummary, Shape extends TableShape>(
  noun: VersionedNoun<Room, Summary, Shape>,
) {
  const { id: idHelp, ...words } = noun.words.list;
  const name = `${noun.room}.list` as const;
  return defineOperation({
    name,
    version: 1,
    ...words,
    input: z.object({
      id: z
        .string()
        .min(1)
        .optional()
        .meta({ ...idHelp }),
    }),
    output: noun.output,
    positional: ['id'],
    effect: 'read',
    uses: 'store',
    async run({ id }, context) {
      const repository = noun.repository(await context.store());
      const rows = id === undefined ? await repository.list() : await repository.versions(id);
      return answer(noun, name, id === undefined ? {} : { id }, rows);
    },
  });
}

function markOperation<
  Room extends string,
  Summary extends VersionSummary,
  Shape extends TableShape,
  Verb extends 'remove' | 'restore',
>(noun: VersionedNoun<Room, Summary, Shape>, verb: Verb) {
  const words: VerbWords = noun.words[verb];
  const name = `${noun.room}.${verb}` as const;
  return defineOperation({
    name,
    version: 1,
    ...words,
    input: z.object({
      id: z
        .string()
        .min(1)
        .meta({ ...noun.reference }),
    }),
    output: noun.output,
    positional: ['id'],
    effect: 'write',
    uses: 'store',
    async run({ id }, context) {
      return answer(noun, name, { id }, await noun.repository(await context.store())[verb](id));
    },
  });
}

function answer<Room extends string, Summary extends VersionSummary, Shape extends TableShape>(
  { columns, evidence }: VersionedNoun<Room, Summary, Shape>,
  operation: string,
  parameters: Readonly<Record<string, unknown>>,
  rows: readonly Summary[],
): OutputOf<Shape> {
  // A table's output is its result: the compiler cannot tell while the shape is open.
  const result: TableResult<Shape> = {
    columns: columns(rows),
    length: rows.length,
    evidence: evidence(operation, parameters),
  };
  return result as OutputOf<Shape>;
}
