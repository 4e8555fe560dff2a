import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CasePart } from '@yanzhen/evidence/cases';
import type { Evidence } from '@yanzhen/platform/operations';
import { useCallback, useRef } from 'react';
import { useAddress } from '../app/address.ts';
import type { Text } from '../words/index.ts';
import { client } from './client.ts';

/** A case with the texts of its parts. */
export type ShownCase = Awaited<ReturnType<typeof client.cases.show>>;

/** What made a part: the evidence of its result. Undefined for what was written by hand. */
export type MadeBy = Pick<Evidence, 'operation' | 'version' | 'parameters' | 'inputs'>;

/** A part as it is put in. */
export interface PartToPut {
  readonly part: CasePart;
  readonly text: string;
  readonly madeBy?: MadeBy | undefined;
}

export interface CaseAtHand {
  /** The id in the address; undefined where there is none yet. */
  readonly id: string | undefined;
  readonly shown: ShownCase | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Puts parts one after the other into the case at hand; the first time it makes one and puts it into the address. */
  readonly put: (name: Text, parts: readonly PartToPut[]) => Promise<string>;
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['cases.show', id],
    queryFn: ({ signal }) => client.cases.show({ case: id }, { signal }),
  });
}

/** The cases there are, the one changed last first. */
export const caseListQuery = queryOptions({
  queryKey: ['cases.list'],
  queryFn: ({ signal }) => client.cases.list({}, { signal }),
});

/** The case in the address, and how something is put into it. Someone else's change of the same part is refused with who and when. */
export function useCase(): CaseAtHand {
  const [{ case: id }, update] = useAddress();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ ...caseQuery(id ?? ''), enabled: id !== undefined });
  // What is put is sent one after the other, each knowing the version before it.
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const versions = useRef(new Map<string, number>());
  // Made here, and not in the address yet.
  const fresh = useRef<string>(undefined);
  if (id !== undefined) fresh.current = undefined;
  const put = useCallback(
    (name: Text, parts: readonly PartToPut[]) => {
      const next = line.current
        .catch(() => undefined)
        .then(async () => {
          const known = id ?? fresh.current;
          if (known === undefined) {
            const created = await client.cases.create({ name, parts: partsOf(parts) });
            versions.current.set(created.id, created.version);
            fresh.current = created.id;
            // Known before the address names it, so that the page does not fall back to waiting.
            await queries.prefetchQuery(caseQuery(created.id));
            update({ case: created.id }, { replace: true });
            return created.id;
          }
          for (const part of parts) {
            const seen = versions.current.get(known) ?? queries.getQueryData(caseQuery(known).queryKey)?.version;
            const { version } = await client.cases.put({
              ...{ case: known, part: part.part, text: part.text, madeBy: madeByOf(part) ?? null },
              ...(seen !== undefined && { baseVersion: seen }),
            });
            versions.current.set(known, version);
          }
          await queries.invalidateQueries({
            predicate: ({ queryKey: [operation] }) => String(operation).startsWith('cases.'),
          });
          return known;
        });
      line.current = next;
      return next;
    },
    [id, update, queries],
  );
  return { id, shown: data, error, retry: () => void refetch(), put };
}

function partsOf(parts: readonly PartToPut[]) {
  return Object.fromEntries(parts.map((part) => [part.part, { text: part.text, madeBy: madeByOf(part) ?? null }]));
}

function madeByOf({ madeBy }: PartToPut) {
  if (madeBy === undefined) return undefined;
  const { operation, version, parameters, inputs } = madeBy;
  return { operation, version, parameters: { ...parameters }, inputs: inputs.map((one) => ({ ...one })) };
}
