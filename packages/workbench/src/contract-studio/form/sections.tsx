import { useLanguage } from '../../words/index.ts';
import { freshId, freshStream, freshTerm, namesOf, streamKinds, termKinds } from '../fresh.ts';
import { useContractWords } from '../words.ts';
import { ChoiceField, NumberField, PartyField, TextField, WordsField } from './fields.tsx';
import { useForm } from './form-context.tsx';
import { Listed } from './listed.tsx';
import { ScheduleField } from './schedule-field.tsx';
import { TermFields } from './term-fields.tsx';

export function GeneralSection() {
  const say = useContractWords();
  return (
    <>
      <WordsField label={say('contractTitle')} place={['title']} />
      <div className="contract-row">
        <NumberField label={say('start')} place={['start']} kind="whole" />
        <NumberField label={say('years')} place={['years']} kind="whole" />
        <TextField label={say('currency')} place={['currency']} />
      </div>
    </>
  );
}

const roles = ['sender', 'host', 'upper', 'developer', 'zone', 'member'] as const;

export function PartiesSection() {
  const say = useContractWords();
  const language = useLanguage();
  const { file, set } = useForm();
  const named = namesOf(file);
  const add = () => {
    const number = file.parties.length + 1;
    set(['parties', file.parties.length], {
      ...{ id: freshId(file.parties, `party-${number}`), role: 'member', discount: 0.05, outside: 0 },
      name: { zh: `参与方${number}`, en: `Party ${number}` },
    });
  };
  return (
    <Listed
      place={['parties']}
      name={(k) => file.parties[k]!.name?.[language] || file.parties[k]!.id}
      keyOf={(k) => file.parties[k]!.id}
      held={(k) => (named.has(file.parties[k]!.id) ? say('isNamed') : undefined)}
      add={
        <button type="button" className="small-button" onClick={add}>
          {say('addParty')}
        </button>
      }
    >
      {(k) => (
        <>
          <div className="contract-row">
            <WordsField label={say('name')} place={['parties', k, 'name']} />
            <ChoiceField
              label={say('role')}
              place={['parties', k, 'role']}
              options={roles.map((role) => ({ value: role, name: say(`role-${role}`) }))}
            />
          </div>
          <div className="contract-row">
            <NumberField label={say('discount')} place={['parties', k, 'discount']} kind="share" />
            <NumberField label={say('outside')} place={['parties', k, 'outside']} />
          </div>
        </>
      )}
    </Listed>
  );
}

export function OutlaysSection() {
  const say = useContractWords();
  const { file, set } = useForm();
  return (
    <Listed
      place={['outlays']}
      name={(k) => say('outlay', { number: k + 1 })}
      add={
        <button
          type="button"
          className="small-button"
          onClick={() => set(['outlays', file.outlays.length], { party: file.parties[0]!.id, year: 1, amount: 0 })}
        >
          {say('addOutlay')}
        </button>
      }
    >
      {(k) => (
        <>
          <div className="contract-row">
            <PartyField label={say('whoPays')} place={['outlays', k, 'party']} />
            <NumberField label={say('inYear')} place={['outlays', k, 'year']} kind="whole" />
            <NumberField label={say('amount')} place={['outlays', k, 'amount']} />
          </div>
          <WordsField label={say('purpose')} place={['outlays', k, 'purpose']} />
        </>
      )}
    </Listed>
  );
}

export function StreamsSection() {
  const say = useContractWords();
  const language = useLanguage();
  const { file, set, at } = useForm();
  const named = namesOf(file);
  return (
    <>
      <Listed
        place={['streams']}
        name={(k) => file.streams[k]!.name?.[language] || file.streams[k]!.id}
        keyOf={(k) => file.streams[k]!.id}
        held={(k) => (named.has(file.streams[k]!.id) ? say('isNamed') : undefined)}
        add={
          <AddOne
            label={say('addStream')}
            options={streamKinds.map((kind) => ({ value: kind, name: say(`stream-${kind}`) }))}
            onAdd={(kind) =>
              set(['streams', file.streams.length], freshStream(kind as (typeof streamKinds)[number], file))
            }
          />
        }
      >
        {(k) => (
          <>
            <div className="contract-row">
              <WordsField label={say('name')} place={['streams', k, 'name']} />
              <PartyField label={say('collectedAt')} place={['streams', k, 'at']} />
              <NumberField label={say('retained')} place={['streams', k, 'retained']} kind="share" />
            </div>
            <ScheduleField label={say('collected')} place={['streams', k, 'amounts']} />
            <details>
              <summary>{say('moreOfStream')}</summary>
              <ScheduleField label={say('stock')} place={['streams', k, 'stock']} optional />
              <ScheduleField label={say('policies')} place={['streams', k, 'policies']} optional />
              <div className="contract-row">
                <label className="contract-check">
                  <input
                    type="checkbox"
                    checked={at(['streams', k, 'upper']) !== undefined}
                    onChange={(event) =>
                      set(
                        ['streams', k, 'upper'],
                        event.target.checked ? { party: file.parties[0]!.id, share: 0 } : undefined,
                      )
                    }
                  />
                  {say('hasUpper')}
                </label>
                {at(['streams', k, 'upper']) !== undefined && (
                  <>
                    <PartyField label={say('upperParty')} place={['streams', k, 'upper', 'party']} />
                    <NumberField label={say('upperShare')} place={['streams', k, 'upper', 'share']} kind="share" />
                  </>
                )}
              </div>
            </details>
          </>
        )}
      </Listed>
      <ScheduleField label={say('output')} place={['operation', 'output']} optional />
      <ScheduleField label={say('gdp')} place={['operation', 'gdp']} optional />
      <ScheduleField label={say('investment')} place={['operation', 'investment']} optional />
    </>
  );
}

export function TermsSection() {
  const say = useContractWords();
  const { file, set } = useForm();
  const named = namesOf(file);
  return (
    <Listed
      place={['terms']}
      ordered
      name={(k) => say('termNamed', { number: k + 1, kind: say(`term-${file.terms[k]!.kind}`) })}
      keyOf={(k) => file.terms[k]!.id}
      held={(k) =>
        named.has(file.terms[k]!.id) && file.lever?.term !== file.terms[k]!.id ? say('isNamed') : undefined
      }
      add={
        <AddOne
          label={say('addTerm')}
          options={termKinds.map((kind) => ({ value: kind, name: say(`term-${kind}`) }))}
          onAdd={(kind) => set(['terms', file.terms.length], freshTerm(kind as (typeof termKinds)[number], file))}
        />
      }
    >
      {(k) => <TermFields term={file.terms[k]!} place={['terms', k]} />}
    </Listed>
  );
}

interface AddProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onAdd: (value: string) => void;
}

function AddOne({ label, options, onAdd }: AddProps) {
  return (
    <select aria-label={label} className="contract-add" value="" onChange={(event) => onAdd(event.target.value)}>
      <option value="" disabled>
        + {label}
      </option>
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
