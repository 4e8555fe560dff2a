import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../data/index.ts';

export type Space = Awaited<ReturnType<typeof client.joint.spaces>>['spaces'][number];

export function spacesQuery() {
  return queryOptions({ queryKey: ['joint.spaces'], queryFn: ({ signal }) => client.joint.spaces({}, { signal }) });
}

/** Does something in a joint space, and has what is shown of them asked for again. */
export function useJoint<I, O>(work: (input: I) => Promise<O>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: () =>
      void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith('joint.') }),
  });
}
