import type { ReactNode } from 'react';
import { moved, type Place } from '../edit-path.ts';
import { useContractWords } from '../words.ts';
import { useForm } from './form-context.tsx';

interface Props {
  readonly place: Place;
  /** What a member is called. */
  readonly name: (index: number) => string;
  readonly keyOf?: (index: number) => string;
  /** Why one cannot be taken away. */
  readonly held?: (index: number) => string | undefined;
  readonly ordered?: boolean;
  readonly add: ReactNode;
  readonly children: (index: number) => ReactNode;
}

/** The members of a list, each with its fields; added, taken away and put in another order here. */
export function Listed({ place, name, keyOf, held, ordered = false, add, children }: Props) {
  const say = useContractWords();
  const { at, set } = useForm();
  const list = (at(place) ?? []) as readonly unknown[];
  return (
    <>
      <ol className="contract-list">
        {list.map((_, k) => {
          const why = held?.(k);
          return (
            <li key={keyOf?.(k) ?? k} className="contract-item">
              <div className="contract-item-head">
                <strong>{name(k)}</strong>
                <span className="contract-item-tools">
                  {ordered && (
                    <>
                      <button
                        type="button"
                        className="small-button"
                        disabled={k === 0}
                        aria-label={say('moveUp', { what: name(k) })}
                        onClick={() => set(place, moved(list, k, k - 1))}
                      >
                        ↑
                      </button>
                      <button
                        type="button"
                        className="small-button"
                        disabled={k === list.length - 1}
                        aria-label={say('moveDown', { what: name(k) })}
                        onClick={() => set(place, moved(list, k, k + 1))}
                      >
                        ↓
                      </button>
                    </>
                  )}
                  <button
                    type="button"
                    className="small-button"
                    disabled={why !== undefined}
                    title={why}
                    aria-label={say('takeAway', { what: name(k) })}
                    onClick={() => set([...place, k], undefined)}
                  >
                    ×
                  </button>
                </span>
              </div>
              {children(k)}
            </li>
          );
        })}
      </ol>
      {add}
    </>
  );
}
