import { useCallback } from 'react';
import { useAddress } from '../app/address.ts';

/** What the page runs when it is asked to, and the address then keeps: a link opens with its result. */
type Run = 'daily' | 'ranking';

export function useAskedRuns(): { readonly has: (run: Run) => boolean; readonly add: (run: Run) => void } {
  const [{ runs }, update] = useAddress();
  const has = useCallback((run: Run) => runs?.split(',').includes(run) === true, [runs]);
  const add = useCallback(
    (run: Run) => {
      if (!has(run)) update({ runs: [...(runs?.split(',') ?? []), run].join(',') }, { replace: true });
    },
    [has, runs, update],
  );
  return { has, add };
}
