import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Address, useAddress } from '../app/address.ts';
import { type CaseAtHand, useCase } from '../data/index.ts';
import { fromTableQuery, type Made, type TableChoice } from './from-table.ts';
import { type Outcome, readOutcome } from './outcome.ts';

/** Where the problem on the page comes from: the case in the address, or regions and sectors in it. */
export interface Source extends Made {
  readonly atHand: CaseAtHand;
  /** What the case keeps of solving it, where that still holds. */
  readonly outcome: Outcome | undefined;
  /** Whether the case keeps an outcome of any kind. */
  readonly hasOutcome: boolean;
}

export type SourceState =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: Error; readonly retry: () => void }
  | { readonly status: 'ready'; readonly source: Source };

export function useSource(): SourceState {
  const [address] = useAddress();
  const queries = useQueryClient();
  const atHand = useCase();
  const parts = atHand.shown?.parts;
  const layout = parts?.layout;
  const proposed = parts?.proposal?.text;
  const choice = useMemo(
    () => (layout ? undefined : (proposedChoice(proposed) ?? choiceOf(address))),
    [layout, proposed, address],
  );
  const isWaiting = address.case !== undefined && atHand.shown === undefined;
  const made = useQuery({
    ...fromTableQuery(choice ?? noChoice, queries),
    enabled: choice !== undefined && !isWaiting,
  });
  const kept = parts?.outcome;
  const outcome = useMemo(() => (kept && !kept.stale ? readOutcome(kept.text) : undefined), [kept]);
  if (atHand.error) return { status: 'failed', error: atHand.error, retry: atHand.retry };
  if (isWaiting) return { status: 'loading' };
  if (layout) {
    const madeBy = layout.madeBy ?? undefined;
    return { status: 'ready', source: { atHand, outcome, hasOutcome: kept !== undefined, text: layout.text, madeBy } };
  }
  if (choice === undefined) return { status: 'none' };
  if (made.error) return { status: 'failed', error: made.error, retry: () => void made.refetch() };
  return made.data
    ? { status: 'ready', source: { atHand, outcome: undefined, hasOutcome: false, ...made.data } }
    : { status: 'loading' };
}

const noChoice: TableChoice = { table: undefined, regions: [], sectors: [] };

/** Regions and sectors in the address: a link from another page, the demo, or a choice made here. */
function choiceOf({ regions, industries, table }: Address): TableChoice | undefined {
  if (regions === undefined || industries === undefined) return undefined;
  return { table, regions: regions.split(','), sectors: industries.split(',') };
}

/** The regions and the industry of the proposal a case starts from; a group of regions is told apart by `+` or comma. */
function proposedChoice(text: string | undefined): TableChoice | undefined {
  if (text === undefined) return undefined;
  try {
    const { proposal } = JSON.parse(text) as { proposal?: Record<string, unknown> };
    const codes = (value: unknown) => (typeof value === 'string' ? value.split(/[+,、\s]+/).filter(Boolean) : []);
    const regions = [...new Set([...codes(proposal?.['sender']), ...codes(proposal?.['receiver'])])];
    const sectors = codes(proposal?.['industry']);
    return regions.length > 0 && sectors.length > 0 ? { table: undefined, regions, sectors } : undefined;
  } catch {
    return undefined;
  }
}
