import type { ContractFile } from '@yanzhen/evidence/agreements';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { type CaseAtHand, type MadeBy, useCase, useMay } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { withOriginsKept } from './origins.ts';

const key = 'yanzhen-contract';

/** After so long without a change the contract goes into the case. */
const pause = 800;

const mostSteps = 200;

interface Kept {
  readonly file: ContractFile;
  readonly case?: string | undefined;
}

export interface ContractAtHand {
  readonly file: ContractFile | undefined;
  readonly line: CaseAtHand;
  /** The case has a contract that was not read yet. */
  readonly isWaiting: boolean;
  /** Why it could not be put into the case. */
  readonly error: Error | undefined;
  readonly isFiled: boolean;
  readonly edit: (file: ContractFile) => void;
  /** Another contract altogether; `madeBy` where an operation wrote it. */
  readonly open: (file: ContractFile, madeBy?: MadeBy) => void;
  /** Puts the contract aside: what is in the case stays there. */
  readonly leave: () => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/** The contract at hand with its changes, in the case of the address and for this tab. */
export function useContract(): ContractAtHand {
  const line = useCase();
  const [, update] = useAddress();
  const [stored, setStored] = useState(readKept);
  const [past, setPast] = useState<readonly ContractFile[]>([]);
  const [future, setFuture] = useState<readonly ContractFile[]>([]);
  const madeBy = useRef<{ file: ContractFile; by: MadeBy } | undefined>(undefined);
  // What was changed for one case is nothing to another.
  const kept = stored && (stored.case === line.id || stored.case === undefined) ? stored.file : undefined;
  const text = line.shown?.parts.contract?.text;
  const filed = useMemo(() => (text === undefined ? undefined : (JSON.parse(text) as ContractFile)), [text]);
  const file = kept ?? filed;
  const keep = useCallback(
    (next: ContractFile | undefined) => {
      const whole = next && { file: next, case: line.id };
      if (whole) sessionStorage.setItem(key, JSON.stringify(whole));
      else sessionStorage.removeItem(key);
      setStored(whole);
    },
    [line.id],
  );
  const step = (next: ContractFile, before: readonly ContractFile[], after: readonly ContractFile[]) => {
    setPast(before.slice(-mostSteps));
    setFuture(after);
    keep(next);
  };
  const { error, isFiled } = useFiled(line, kept, madeBy);
  return {
    ...{ file, line, error, isFiled },
    isWaiting: line.id !== undefined && line.shown === undefined && line.error === null && kept === undefined,
    edit: (next) => step(file ? withOriginsKept(file, next) : next, file ? [...past, file] : past, []),
    open: (next, by) => {
      madeBy.current = by && { file: next, by };
      step(next, file ? [...past, file] : [], []);
    },
    leave: () => {
      setPast([]);
      setFuture([]);
      keep(undefined);
      update({ case: undefined });
    },
    undo: past.length === 0 || !file ? undefined : () => step(past.at(-1)!, past.slice(0, -1), [file, ...future]),
    redo: future.length === 0 || !file ? undefined : () => step(future[0]!, [...past, file], future.slice(1)),
  };
}

/** Puts a contract that was opened or changed into the case, making one where there is none. */
function useFiled(
  { put, shown, id }: CaseAtHand,
  kept: ContractFile | undefined,
  madeBy: React.RefObject<{ file: ContractFile; by: MadeBy } | undefined>,
) {
  const pick = useText();
  const [error, setError] = useState<Error>();
  const text = kept && contractText(kept);
  const isNew =
    text !== undefined && (id === undefined || (shown !== undefined && shown.parts.contract?.text !== text));
  // Who only reads tries things out for herself: nothing of it is kept.
  const mayKeep = useMay('analyst');
  useEffect(() => {
    if (!mayKeep || !isNew || !kept) return;
    const timer = setTimeout(() => {
      const name = kept.title ?? { zh: '合作协议', en: 'Cooperation agreement' };
      const by = madeBy.current?.file === kept ? madeBy.current.by : undefined;
      put(pick(name) === '' ? { zh: '合作协议', en: 'Cooperation agreement' } : name, [
        { part: 'contract', text, ...(by && { madeBy: by }) },
      ]).then(
        () => {
          setError(undefined);
          // It is safe in the case: the next visit begins with what stands there.
          sessionStorage.removeItem(key);
        },
        (cause: Error) => setError(cause),
      );
    }, pause);
    return () => clearTimeout(timer);
  }, [isNew, text, kept, put, pick, madeBy, mayKeep]);
  return { error, isFiled: id !== undefined && !isNew };
}

export const contractText = (file: ContractFile): string => `${JSON.stringify(file, null, 2)}\n`;

function readKept(): Kept | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as Kept);
}
