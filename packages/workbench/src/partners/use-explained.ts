import { useQuery } from '@tanstack/react-query';
import { client } from '../data/index.ts';
import type { Proposal } from './proposal.ts';

/** What `partners explain` says of one proposal. */
export type Explained = Awaited<ReturnType<typeof client.partners.explain>>;
export type ExplainedComponent = Explained['components'][number];

/** Takes the proposal apart; with `days` a pairing is also run through the shock model, which takes seconds. */
export function useExplained(input: Record<string, unknown>, proposal: Proposal, { days }: { days?: number } = {}) {
  const { form, sender, receiver, industries, source } = proposal;
  const asked = {
    ...input,
    form,
    sender,
    receiver,
    industry: industries.join(' '),
    source,
    simulate: days !== undefined,
    ...(days !== undefined && { stop_days: days }),
  };
  return useQuery<Explained>({
    queryKey: ['partners.explain', asked],
    queryFn: ({ signal }) =>
      client.partners.explain(asked as Parameters<typeof client.partners.explain>[0], { signal }),
    placeholderData: (previous) =>
      previous?.form === form && previous.sender === sender && previous.receiver === receiver ? previous : undefined,
    retry: false,
  });
}
