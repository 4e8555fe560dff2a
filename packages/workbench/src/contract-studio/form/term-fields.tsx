import type { TermFile } from '@yanzhen/evidence/agreements';
import { useLanguage } from '../../words/index.ts';
import type { Place } from '../edit-path.ts';
import { useContractWords } from '../words.ts';
import { ChoiceField, NumberField, PartyField, usePartyOptions, WordsField } from './fields.tsx';
import { useForm } from './form-context.tsx';
import { Listed } from './listed.tsx';
import { ScheduleField } from './schedule-field.tsx';
import { ByPartyField } from './shares-field.tsx';

/** The fields of one term, by its kind. */
export function TermFields({ term, place }: { term: TermFile; place: Place }) {
  const say = useContractWords();
  const { file } = useForm();
  switch (term.kind) {
    case 'split':
    case 'equity':
      return <ShareFields place={place} />;
    case 'repay':
      return (
        <>
          <BaseFields place={place} />
          <div className="contract-row">
            <PartyField label={say('repayTo')} place={[...place, 'to']} />
            <NumberField label={say('interest')} place={[...place, 'interest']} kind="share" optional />
            <NumberField label={say('partUsed')} place={[...place, 'part']} kind="share" optional />
          </div>
        </>
      );
    case 'fixed':
      return (
        <>
          <FromTo place={place} />
          <ScheduleField label={say('payment')} place={[...place, 'amounts']} />
          <WordsField label={say('paidFor')} place={[...place, 'for']} />
        </>
      );
    case 'percent':
      return (
        <>
          <FromTo place={place} />
          <div className="contract-row">
            <NumberField label={say('percentRate')} place={[...place, 'rate']} kind="share" />
            <PartyField label={say('percentOf')} place={[...place, 'of']} none={say('everyone')} />
          </div>
          <PeriodFields place={[...place, 'period']} />
        </>
      );
    case 'pool':
      return (
        <>
          <BaseFields place={place} />
          <NumberField label={say('poolRate')} place={[...place, 'rate']} kind="share" />
          <ByPartyField label={say('weights')} place={[...place, 'weights']} kind="amount" />
          <PeriodFields place={[...place, 'period']} />
        </>
      );
    case 'risk':
      return (
        <>
          <BaseFields place={place} />
          <div className="contract-row">
            <PartyField label={say('paidBy')} place={[...place, 'paidBy']} />
            <PartyField label={say('paidTo')} place={[...place, 'to']} />
            <NumberField label={say('shortfallPart')} place={[...place, 'part']} kind="share" />
          </div>
          <PeriodFields place={[...place, 'period']} />
        </>
      );
    case 'renegotiate':
      return (
        <>
          <div className="contract-row">
            <ChoiceField
              label={say('renegotiates')}
              place={[...place, 'term']}
              options={file.terms
                .filter(({ kind }) => kind === 'split' || kind === 'equity')
                .map(({ id }) => ({ value: id, name: id }))}
            />
            <NumberField label={say('below')} place={[...place, 'below']} kind="share" />
            <NumberField label={say('yearsRunning')} place={[...place, 'years']} kind="whole" />
          </div>
          <ByPartyField label={say('newShares')} place={[...place, 'shares']} kind="share" />
        </>
      );
  }
}

function FromTo({ place }: { place: Place }) {
  const say = useContractWords();
  return (
    <div className="contract-row">
      <PartyField label={say('paidBy')} place={[...place, 'from']} />
      <PartyField label={say('paidTo')} place={[...place, 'to']} />
    </div>
  );
}

function PeriodFields({ place }: { place: Place }) {
  const say = useContractWords();
  const { at, set, file } = useForm();
  const isLimited = at(place) !== undefined;
  return (
    <div className="contract-row">
      <label className="contract-check">
        <input
          type="checkbox"
          checked={isLimited}
          onChange={(event) => set(place, event.target.checked ? { from: 1, to: file.years } : undefined)}
        />
        {say('limitedTime')}
      </label>
      {isLimited && (
        <>
          <NumberField label={say('fromYear')} place={[...place, 'from']} kind="whole" />
          <NumberField label={say('toYear')} place={[...place, 'to']} kind="whole" />
        </>
      )}
    </div>
  );
}

/** Which revenue a term draws on. */
function BaseFields({ place }: { place: Place }) {
  const say = useContractWords();
  const language = useLanguage();
  const { at, set, file } = useForm();
  const chosen = at([...place, 'base', 'streams']) as readonly string[] | undefined;
  const taxes = file.streams.filter(({ kind }) => kind !== 'profit').map(({ id }) => id);
  const isIn = (id: string) => (chosen ?? taxes).includes(id);
  const toggle = (id: string) => {
    const next = file.streams.map((stream) => stream.id).filter((other) => (other === id ? !isIn(id) : isIn(other)));
    set(
      [...place, 'base', 'streams'],
      next.length === taxes.length && taxes.every((tax) => next.includes(tax)) ? undefined : next,
    );
  };
  return (
    <>
      <div className="contract-row">
        <ChoiceField
          label={say('base')}
          place={[...place, 'base', 'of']}
          options={[
            { value: 'all', name: say('baseAll') },
            { value: 'increment', name: say('baseIncrement') },
            { value: 'upper-increment', name: say('baseUpper') },
          ]}
        />
        <NumberField label={say('least')} place={[...place, 'base', 'least']} optional />
      </div>
      <fieldset className="contract-checks">
        <legend className="control-label">{say('ofStreams')}</legend>
        <div className="contract-row">
          {file.streams.map(({ id, name }) => (
            <label key={id} className="contract-check">
              <input type="checkbox" checked={isIn(id)} onChange={() => toggle(id)} />
              {name?.[language] || id}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

function ShareFields({ place }: { place: Place }) {
  const say = useContractWords();
  const { at, set, file } = useForm();
  const parties = usePartyOptions();
  const periods = at([...place, 'periods']) as readonly { to: number; shares: Readonly<Record<string, number>> }[];
  const last = periods.at(-1);
  const hasCap = at([...place, 'cap']) !== undefined;
  const hasFloor = at([...place, 'floor']) !== undefined;
  const one = parties[0]?.value ?? '';
  const two = parties[1]?.value ?? one;
  return (
    <>
      <BaseFields place={place} />
      <Listed
        place={[...place, 'periods']}
        name={(k) => say('period', { number: k + 1 })}
        held={() => (periods.length === 1 ? say('onePeriod') : undefined)}
        add={
          <button
            type="button"
            className="small-button"
            disabled={(last?.to ?? 0) >= file.years}
            onClick={() =>
              set([...place, 'periods', periods.length], {
                from: (last?.to ?? 0) + 1,
                to: file.years,
                shares: last?.shares ?? {},
              })
            }
          >
            {say('addPeriod')}
          </button>
        }
      >
        {(k) => (
          <>
            <div className="contract-row">
              <NumberField label={say('fromYear')} place={[...place, 'periods', k, 'from']} kind="whole" />
              <NumberField label={say('toYear')} place={[...place, 'periods', k, 'to']} kind="whole" />
            </div>
            <ByPartyField label={say('shares')} place={[...place, 'periods', k, 'shares']} kind="share" />
          </>
        )}
      </Listed>
      <div className="contract-row">
        <label className="contract-check">
          <input
            type="checkbox"
            checked={hasCap}
            onChange={(event) => set([...place, 'cap'], event.target.checked ? { total: {} } : undefined)}
          />
          {say('hasCap')}
        </label>
        <label className="contract-check">
          <input
            type="checkbox"
            checked={hasFloor}
            onChange={(event) =>
              set([...place, 'floor'], event.target.checked ? { party: one, amount: 0, paidBy: two } : undefined)
            }
          />
          {say('hasFloor')}
        </label>
      </div>
      {hasCap && (
        <>
          <ByPartyField label={say('capYearly')} place={[...place, 'cap', 'yearly']} kind="amount" />
          <ByPartyField label={say('capTotal')} place={[...place, 'cap', 'total']} kind="amount" />
        </>
      )}
      {hasFloor && (
        <div className="contract-row">
          <PartyField label={say('floorFor')} place={[...place, 'floor', 'party']} />
          <NumberField label={say('floorAmount')} place={[...place, 'floor', 'amount']} />
          <PartyField label={say('paidBy')} place={[...place, 'floor', 'paidBy']} />
        </div>
      )}
    </>
  );
}
