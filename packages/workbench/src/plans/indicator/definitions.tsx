import { useAddress } from '../../app/address.ts';
import { Block } from '../../parts/block.tsx';
import { useText } from '../../words/index.ts';
import { useEditing } from '../editing.tsx';
import { choiceNames } from '../fields.ts';
import { AddPart } from './add-part.tsx';
import type { Outlook } from './use-outlook.ts';
import { useIndicatorWords } from './words.ts';

/** What the indicator has meant, version by version. */
export function Definitions({ outlook }: { outlook: Outlook }) {
  const say = useIndicatorWords();
  const text = useText();
  const [, update] = useAddress();
  const { mayEdit } = useEditing();
  const { definitions, definition, indicator, join } = outlook;
  const choice = (value: string) => text(choiceNames[value] ?? { zh: value, en: value });
  return (
    <Block title={say('definitions')} answer={definitions.length === 0 ? say('noDefinitions') : undefined}>
      <ol className="definitions">
        {definitions.map((each) => (
          <li key={each.id} aria-current={each.number === definition?.number ? 'true' : undefined}>
            <p>
              <strong>{say('definitionName', { number: each.number, unit: each.unit || '?' })}</strong>{' '}
              <span className="quiet">
                {[choice(each.direction), choice(each.form), choice(each.prices)].join(' · ')}
                {each.since === null ? '' : ` · ${say('since')} ${each.since}`}
              </span>{' '}
              <button type="button" className="small-button no-print" onClick={() => update({ item: each.id })}>
                {say(mayEdit ? 'edit' : 'open')}
              </button>
            </p>
            {each.scope && <p>{each.scope}</p>}
            {each.source && (
              <p className="small quiet">
                {say('source')}: {each.source}
              </p>
            )}
            {each.note && <p className="small quiet">{each.note}</p>}
          </li>
        ))}
      </ol>
      {join && (
        <p className="small">
          {say('joined', { factor: join.factor.toFixed(4), years: join.years.join(', ') || '—' })}
        </p>
      )}
      <AddPart indicator={indicator.id} kinds={['definition']} outlook={outlook} />
    </Block>
  );
}
