import { useContractWords } from '../words.ts';
import { ChoiceField, NumberField, PartyField, WordsField } from './fields.tsx';
import { useForm } from './form-context.tsx';
import { Listed } from './listed.tsx';
import { ByPartyField } from './shares-field.tsx';

export function LeverSection() {
  const say = useContractWords();
  const { file } = useForm();
  const terms = file.terms.filter(({ kind }) => ['split', 'equity', 'fixed', 'percent'].includes(kind));
  return (
    <div className="contract-row">
      <ChoiceField
        label={say('leverTerm')}
        place={['lever', 'term']}
        options={terms.map(({ id, kind }) => ({
          value: id,
          name: say('termNamed', {
            number: file.terms.findIndex((term) => term.id === id) + 1,
            kind: say(`term-${kind}`),
          }),
        }))}
      />
      <PartyField label={say('leverParty')} place={['lever', 'party']} />
      <PartyField label={say('leverAgainst')} place={['lever', 'against']} />
    </div>
  );
}

export function RiskSection() {
  const say = useContractWords();
  const { at, set } = useForm();
  if (at(['risk']) === undefined) {
    return (
      <button
        type="button"
        className="small-button"
        onClick={() => set(['risk'], { volatility: 0.15, drift: 0, cost: 0.1, delay: [0.2, 0.1] })}
      >
        {say('addRisk')}
      </button>
    );
  }
  return (
    <div className="contract-row">
      <NumberField label={say('volatility')} place={['risk', 'volatility']} kind="share" />
      <NumberField label={say('drift')} place={['risk', 'drift']} kind="share" optional />
      <NumberField label={say('costRisk')} place={['risk', 'cost']} kind="share" optional />
      <NumberField label={say('delayOne')} place={['risk', 'delay', 0]} kind="share" />
      <NumberField label={say('delayTwo')} place={['risk', 'delay', 1]} kind="share" />
    </div>
  );
}

const indicators = ['gdp', 'output', 'investment', 'tax'] as const;

export function StatisticsSection() {
  const say = useContractWords();
  const { at } = useForm();
  return (
    <>
      {indicators.map((indicator) => {
        const rule = at(['statistics', indicator, 'rule']);
        return (
          <div key={indicator}>
            <ChoiceField
              label={say(`indicator-${indicator}`)}
              place={['statistics', indicator, 'rule']}
              options={(['location', 'split', 'both'] as const).map((each) => ({
                value: each,
                name: say(`rule-${each}`),
              }))}
            />
            {rule === 'split' && (
              <ByPartyField label={say('splitShares')} place={['statistics', indicator, 'shares']} kind="share" />
            )}
            {rule === 'both' && (
              <ByPartyField label={say('bothShares')} place={['statistics', indicator, 'shares']} kind="share" />
            )}
          </div>
        );
      })}
    </>
  );
}

export function WordsSection() {
  const say = useContractWords();
  const { file, set } = useForm();
  const empty = { zh: '', en: '' };
  const [one, two] = [file.parties[0]!.id, file.parties[1]?.id ?? file.parties[0]!.id];
  return (
    <>
      <h3>{say('inKind')}</h3>
      <Listed
        place={['inKind']}
        name={(k) => say('inKindOne', { number: k + 1 })}
        add={
          <button
            type="button"
            className="small-button"
            onClick={() =>
              set(['inKind', file.inKind?.length ?? 0], {
                from: one,
                to: two,
                what: { zh: '建设用地指标', en: 'land quota' },
              })
            }
          >
            {say('addInKind')}
          </button>
        }
      >
        {(k) => (
          <>
            <div className="contract-row">
              <PartyField label={say('provides')} place={['inKind', k, 'from']} />
              <PartyField label={say('receives')} place={['inKind', k, 'to']} />
            </div>
            <WordsField label={say('what')} place={['inKind', k, 'what']} />
          </>
        )}
      </Listed>
      <h3>{say('ownClauses')}</h3>
      {(
        [
          ['clauses', 'clause', 'addClause'],
          ['open', 'openPoint', 'addOpen'],
          ['assumptions', 'assumption', 'addAssumption'],
        ] as const
      ).map(([key, one, add]) => (
        <Listed
          key={key}
          place={[key]}
          name={(k) => say(one, { number: k + 1 })}
          add={
            <button type="button" className="small-button" onClick={() => set([key, file[key]?.length ?? 0], empty)}>
              {say(add)}
            </button>
          }
        >
          {(k) => <WordsField label={say(one, { number: k + 1 })} place={[key, k]} long />}
        </Listed>
      ))}
    </>
  );
}
