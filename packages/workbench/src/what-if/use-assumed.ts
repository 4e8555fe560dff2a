import { useCallback, useMemo, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { type Assumed, isSameCell, readAssumed, withAssumed, withoutCell, writeAssumed } from './assumed.ts';

/** The assumptions in the address, and ways to change them; every step can be undone. */
export function useAssumed() {
  const [{ change }, update] = useAddress();
  const [past, setPast] = useState<readonly (string | undefined)[]>([]);
  /** The cell whose slider moved last: its further positions belong to the same step. */
  const [moving, setMoving] = useState<Omit<Assumed, 'value'>>();
  const list = useMemo(() => readAssumed(change), [change]);
  const write = useCallback(
    (next: readonly Assumed[], replace = false) => update({ change: writeAssumed(next) }, { replace }),
    [update],
  );
  /** Moving the same amount on is one step, however many positions the slider passes. */
  const assume = (one: Assumed, { isGoingOn }: { isGoingOn: boolean }) => {
    const goesOn = isGoingOn && moving !== undefined && isSameCell(moving, one);
    if (!goesOn) setPast([...past, change]);
    setMoving(isGoingOn ? one : undefined);
    write(withAssumed(list, one), goesOn);
  };
  const step = (next: readonly Assumed[]) => {
    setPast([...past, change]);
    setMoving(undefined);
    write(next);
  };
  return {
    list,
    assume,
    drop: (cell: Omit<Assumed, 'value'>) => step(withoutCell(list, cell)),
    clear: () => step([]),
    canUndo: past.length > 0,
    undo: () => {
      write(readAssumed(past.at(-1)));
      setPast(past.slice(0, -1));
      setMoving(undefined);
    },
  };
}

export type Assumptions = ReturnType<typeof useAssumed>;
