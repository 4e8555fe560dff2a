import { useState } from 'react';
import { Block } from '../../parts/block.tsx';
import { useText } from '../../words/index.ts';
import { FieldInput } from '../field-input.tsx';
import type { Gate } from './gates.ts';
import type { Standing } from './gradient.tsx';
import { useGradientWords } from './words.ts';
import '../in-and-out/in-and-out.css';

interface Props {
  readonly gates: readonly Gate[];
  readonly rungs: Standing['rungs'];
  readonly onUse: (gates: readonly Gate[]) => void;
}

/** The gates as numbers that can be changed; their source stands beside them. */
export function GateEditor({ gates, rungs, onUse }: Props) {
  const say = useGradientWords();
  const text = useText();
  const [changed, setChanged] = useState<readonly Gate[]>();
  const shown = changed ?? gates;
  const nameOf = (id: string) => text(rungs.find(({ rung }) => rung === id)?.name ?? { zh: id, en: id });
  return (
    <Block title={say('gates')}>
      <div className="plan-mapping">
        {shown.map((gate, at) => (
          <div key={`${gate.rung} ${gate.column}`} title={gate.source}>
            <FieldInput
              field={{
                key: say('value', {
                  rung: nameOf(gate.rung),
                  column: gate.column,
                  sign: gate.comparator === 'at_least' ? '≥' : '≤',
                  unit: gate.unit,
                }),
                type: 'number',
                isRequired: true,
              }}
              value={gate.value}
              onChange={(value) =>
                setChanged(shown.map((each, place) => (place === at ? { ...each, value: value as number } : each)))
              }
            />
          </div>
        ))}
      </div>
      <p className="small quiet">{[...new Set(gates.map(({ source }) => source))].join(' · ')}</p>
      <p>
        <button
          type="button"
          className="small-button"
          disabled={changed === undefined}
          onClick={() => changed && onUse(changed)}
        >
          {say('apply')}
        </button>
      </p>
    </Block>
  );
}
