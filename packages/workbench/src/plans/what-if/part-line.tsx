import { formatNumber } from '../../design/index.ts';
import { Select } from '../../parts/select.tsx';
import { useLanguage } from '../../words/index.ts';
import { FieldInput } from '../field-input.tsx';
import { deepest, type Part } from './parts.ts';
import { useTakesWords } from './words.ts';

interface Props {
  readonly part: Part;
  readonly name: string;
  readonly onChange: (part: Partial<Part>) => void;
  readonly onSplit: (kind: 'sum' | 'product') => void;
  readonly onAdd: () => void;
  readonly onDrop: () => void;
}

/** One line of the tree. */
export function PartLine({ part, name, onChange, onSplit, onAdd, onDrop }: Props) {
  const say = useTakesWords();
  const { depth, kind } = part;
  return (
    <div className="takes-part" style={{ ['--depth' as string]: depth }}>
      <FieldInput
        field={{ key: say('part'), type: 'text' }}
        value={part.name === '' ? undefined : part.name}
        onChange={(value) => onChange({ name: String(value ?? '') })}
      />
      {kind === 'leaf' ? (
        <LeafFields part={part} name={name} onChange={onChange} />
      ) : (
        <GroupFields {...{ part, onChange }} />
      )}
      <span className="plan-actions">
        {kind === 'leaf' ? (
          depth < deepest && (
            <>
              <button
                type="button"
                className="small-button"
                title={say('splitHint', { name })}
                onClick={() => onSplit('product')}
              >
                {say('splitProduct')}
              </button>
              <button
                type="button"
                className="small-button"
                title={say('splitHint', { name })}
                onClick={() => onSplit('sum')}
              >
                {say('splitSum')}
              </button>
            </>
          )
        ) : (
          <button type="button" className="small-button" onClick={onAdd}>
            {say('addInside')}
          </button>
        )}
        <button type="button" className="small-button" aria-label={say('drop', { name })} onClick={onDrop}>
          ×
        </button>
      </span>
    </div>
  );
}

function GroupFields({ part, onChange }: Pick<Props, 'part' | 'onChange'>) {
  const say = useTakesWords();
  return (
    <span className="takes-group">
      <Select
        label={say('made')}
        value={part.kind}
        options={[
          { value: 'sum', name: say('sumBeneath') },
          { value: 'product', name: say('timesBeneath') },
        ]}
        onChange={(kind) => onChange({ kind: kind === 'sum' ? 'sum' : 'product' })}
      />
    </span>
  );
}

function LeafFields({ part, name, onChange }: Pick<Props, 'part' | 'name' | 'onChange'>) {
  const say = useTakesWords();
  const language = useLanguage();
  const rate = formatNumber(part.rate, 'change', language);
  return (
    <>
      <FieldInput
        field={{ key: say('last'), type: 'number' }}
        value={part.last === 0 ? undefined : part.last}
        onChange={(value) => onChange({ last: Math.max(0, Number(value ?? 0)) })}
      />
      <label className="control">
        <span className="control-label">{say('rate', { rate })}</span>
        <input
          type="range"
          min={-0.1}
          max={0.3}
          step={0.001}
          value={part.rate}
          aria-valuetext={`${name}: ${rate}`}
          onChange={(event) => onChange({ rate: Number(event.target.value) })}
        />
      </label>
      <label className="plan-yes">
        <input
          type="checkbox"
          checked={part.movable}
          onChange={(event) => onChange({ movable: event.target.checked })}
        />
        {say('movable')}
      </label>
    </>
  );
}
