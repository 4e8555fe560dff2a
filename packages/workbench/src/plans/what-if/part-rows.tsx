import { PartLine } from './part-line.tsx';
import { addBeneath, drop, type Part, split } from './parts.ts';
import { useTakesWords } from './words.ts';

interface Props {
  readonly parts: readonly Part[];
  readonly onChange: (parts: readonly Part[]) => void;
}

/** The tree, line by line: leaves with a slider for their yearly rate, groups that add or multiply what stands beneath. */
export function PartRows({ parts, onChange }: Props) {
  const say = useTakesWords();
  return (
    <section aria-label={say('parts')} className="takes-parts no-print">
      {parts.map((part, at) => (
        <PartLine
          // biome-ignore lint: parts are told apart by their place
          key={at}
          part={part}
          name={part.name || say('partName', { number: at + 1 })}
          onChange={(change) => onChange(parts.map((each, place) => (place === at ? { ...each, ...change } : each)))}
          onSplit={(kind) => onChange(split(parts, at, kind))}
          onAdd={() => onChange(addBeneath(parts, at))}
          onDrop={() => onChange(drop(parts, at))}
        />
      ))}
      <p>
        <button type="button" className="small-button" onClick={() => onChange(addBeneath(parts, undefined))}>
          {say('add')}
        </button>
      </p>
    </section>
  );
}
