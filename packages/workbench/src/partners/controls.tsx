import { useAddress } from '../app/address.ts';
import { type DatasetView, useChainTableState } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { Segments } from '../parts/segments.tsx';
import { Select } from '../parts/select.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { BudgetFile } from './budget-file.tsx';
import { type Choice, forms, shares, writeCodes } from './choice.ts';
import { CodeChips } from './code-chips.tsx';
import { usePartnersWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly choice: Choice;
}

/** Proposals, matching or back-test; who, on what, in which form; what is assumed. */
export function Controls({ dataset, choice }: Props) {
  const say = usePartnersWords();
  const [, update] = useAddress();
  const { view, form } = choice;
  return (
    <div className="partners-controls">
      <div className="controls no-print">
        <Segments
          label={say('views')}
          options={[
            { value: 'proposals', name: say('viewProposals') },
            { value: 'match', name: say('viewMatch') },
            { value: 'backtest', name: say('viewBacktest') },
          ]}
          value={view}
          onChange={(next) => update({ tab: next === 'proposals' ? undefined : next })}
        />
      </div>
      {view === 'proposals' && (
        <>
          <div className="controls">
            <Select
              label={say('formLabel')}
              options={[{ value: '', name: say('allForms') }, ...forms.map((value) => ({ value, name: say(value) }))]}
              value={form ?? ''}
              onChange={(next) => update({ form: next === '' ? undefined : next, proposal: undefined })}
            />
            <Parties dataset={dataset} choice={choice} />
          </div>
          <p className="small quiet partners-means">{say(form === undefined ? 'means-all' : `means-${form}`)}</p>
          <Assumptions dataset={dataset} choice={choice} />
        </>
      )}
    </div>
  );
}

function Parties({ dataset, choice }: Props) {
  const say = usePartnersWords();
  const [, update] = useAddress();
  const { regions, industries } = dataset.info;
  const change = (part: 'senders' | 'receivers' | 'industries') => (codes: readonly string[]) =>
    update({ [part]: writeCodes(codes), proposal: undefined });
  return (
    <>
      <CodeChips label={say('senders')} units={regions} chosen={choice.senders} onChange={change('senders')} />
      <CodeChips label={say('receivers')} units={regions} chosen={choice.receivers} onChange={change('receivers')} />
      <CodeChips
        label={say('industries')}
        units={industries}
        chosen={choice.industries}
        onChange={change('industries')}
      />
    </>
  );
}

function Assumptions({ dataset, choice }: Props) {
  const say = usePartnersWords();
  const text = useText();
  const language = useLanguage();
  const [, update] = useAddress();
  const state = useChainTableState();
  const { measures, years } = dataset.info;
  const options = measures.map(({ code, name }) => ({ value: code, name: text(name) }));
  const fits = state.status === 'ready' && state.table.info.sectorScheme === dataset.info.industryScheme;
  return (
    <details className="partners-assumptions">
      <summary>{say('assumptions')}</summary>
      <div className="controls">
        <Select
          label={say('share')}
          options={shares.map((share) => ({ value: String(share), name: formatNumber(share, 'share', language) }))}
          value={String(choice.share)}
          onChange={(share) => update({ share: share === '0.1' ? undefined : share })}
        />
        {choice.labour !== undefined && (
          <Select
            label={say('labour')}
            options={options}
            value={choice.labour}
            onChange={(labour) => update({ labour })}
          />
        )}
        {measures.length > 1 && (
          <Select
            label={say('measure')}
            options={options}
            value={dataset.measure.code}
            onChange={(measure) => update({ measure })}
          />
        )}
        {years.length > 1 && (
          <Select
            label={say('year')}
            options={years.toReversed().map((year) => ({ value: String(year), name: String(year) }))}
            value={String(dataset.year)}
            onChange={(year) => update({ year })}
          />
        )}
      </div>
      <BudgetFile dataset={dataset} />
      <p className="small quiet">
        {fits ? `${say('tableUsed')}${text({ zh: '：', en: ': ' })}${text(state.table.info.title)}` : say('tableNone')}
      </p>
    </details>
  );
}
