import { useMapWords } from './words.ts';

export interface Ranked {
  readonly code: string;
  readonly name: string;
  /** Null where there is no data: listed last, without a rank. */
  readonly value: number | null;
  readonly shown: string;
  readonly colour: string | undefined;
  /** 0–1, the length of the bar. */
  readonly length: number;
}

interface Props {
  readonly label: string;
  /** In order, the largest first. */
  readonly items: readonly Ranked[];
  readonly chosen?: string | undefined;
  readonly onPick: (code: string) => void;
}

/** The same figures as the map, as a list in order: for the keyboard, for screen readers, and for exact values. */
export function RankedList({ label, items, chosen, onPick }: Props) {
  const say = useMapWords();
  return (
    <ol className="ranked" aria-label={label} tabIndex={-1}>
      {items.map((item, i) => (
        <li key={item.code}>
          <button
            type="button"
            className={item.code === chosen ? 'chosen' : undefined}
            onClick={() => onPick(item.code)}
            title={say('open', { name: item.name })}
          >
            <span className="ranked-place quiet">{item.value === null ? '' : i + 1}</span>
            <span className="ranked-name">{item.name}</span>
            <span className="ranked-bar" aria-hidden="true">
              <i style={{ width: `${item.length * 100}%`, background: item.colour }} />
            </span>
            <span className={item.value === null ? 'ranked-value quiet' : 'ranked-value'}>{item.shown}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
