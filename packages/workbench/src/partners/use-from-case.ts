import { useEffect, useRef } from 'react';
import { type Change, useAddress } from '../app/address.ts';
import { useCase } from '../data/index.ts';
import { type Budget, writeBudgets } from './budgets.ts';
import { ALL, writeCodes } from './choice.ts';
import { proposalOf } from './proposal.ts';

/** Opens the proposal of the case in the address, as it was asked for, unless the address already names one. */
export function useFromCase(): void {
  const [address, update] = useAddress();
  const { id, shown } = useCase();
  const opened = useRef<string>(undefined);
  const text = shown?.parts.proposal?.text;
  const isBare = address.form === undefined && address.proposal === undefined && address.tab === undefined;
  useEffect(() => {
    if (id === undefined || text === undefined || opened.current === id) return;
    // Once: who then looks at something else is not called back.
    opened.current = id;
    if (isBare) update(addressOf(text), { replace: true });
  }, [id, text, isBare, update]);
}

/** What the address says when a proposal is shown as it was asked for. */
export function addressOf(text: string): Change {
  const { proposal, parameters } = JSON.parse(text) as {
    proposal: Record<string, string | number | boolean | null>;
    parameters: Record<string, unknown>;
  };
  const { key, form } = proposalOf(proposal);
  const codes = (name: string) => {
    const given = parameters[name];
    return Array.isArray(given) ? writeCodes(given.map(String)) : ALL;
  };
  const plain = (name: string) => {
    const given = parameters[name];
    return typeof given === 'string' || typeof given === 'number' ? String(given) : undefined;
  };
  const weights = parameters['weights'];
  return {
    ...{ form, proposal: key, senders: codes('senders'), receivers: codes('receivers') },
    industries: codes('industries'),
    weights: Array.isArray(weights) && weights.length > 0 ? weights.join(',') : undefined,
    ...{ dataset: plain('dataset'), measure: plain('measure'), year: plain('year'), labour: plain('labour') },
    share: plain('share') === '0.1' ? undefined : plain('share'),
    budgets: Array.isArray(parameters['budgets']) ? writeBudgets(parameters['budgets'] as Budget[]) : undefined,
    ...(plain('table') !== undefined && { table: plain('table') }),
  };
}
