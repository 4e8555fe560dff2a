import type { Place } from '../edit-path.ts';
import { useContractWords } from '../words.ts';
import { NumberField, usePartyOptions } from './fields.tsx';
import { Fault, useForm } from './form-context.tsx';

interface Props {
  readonly label: string;
  readonly place: Place;
  /** `share`: parts that may add up to 1; `amount`: amounts or weights. */
  readonly kind: 'share' | 'amount';
}

/** A figure for each party; a party left empty has none. */
export function ByPartyField({ label, place, kind }: Props) {
  const say = useContractWords();
  const { at } = useForm();
  const parties = usePartyOptions();
  const shares = (at(place) ?? {}) as Readonly<Record<string, number>>;
  const left = 1 - Object.values(shares).reduce((sum, share) => sum + share, 0);
  return (
    <fieldset className="contract-shares">
      <legend className="control-label">
        {label}
        {kind === 'share' ? ' (%)' : ''}
      </legend>
      <div className="contract-row">
        {parties.map(({ value, name }) => (
          <div key={value} className="contract-share">
            <span>{name}</span>
            <NumberField label={`${label} · ${name}`} place={[...place, value]} kind={kind} optional quiet />
          </div>
        ))}
      </div>
      {kind === 'share' && Math.abs(left) > 1e-9 && (
        <span className={left < 0 ? 'field-fault' : 'small quiet'}>
          {left < 0
            ? say('sharesOver', { part: Number((-100 * left).toPrecision(6)) })
            : say('sharesLeft', { part: Number((100 * left).toPrecision(6)) })}
        </span>
      )}
      <Fault place={place} />
    </fieldset>
  );
}
