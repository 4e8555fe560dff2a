import type { Evidence } from '@yanzhen/platform/operations';
import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { formatAmount, formatNumber } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Term } from '../parts/term.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useNames } from './names.ts';
import { netOf, type Proposal } from './proposal.ts';
import { usePartnersWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly proposals: readonly Proposal[];
  readonly evidence: Evidence;
  readonly opened: string | undefined;
}

/** Every proposal listed, in columns, to be sorted and taken away as CSV or XLSX. */
export function ProposalsTable({ proposals, evidence, opened, dataset }: Props) {
  const say = usePartnersWords();
  const text = useText();
  // A form has columns of its own: those in which nothing stands are left out.
  const columns = useColumns(dataset, evidence).filter(({ value }) =>
    proposals.some((one) => value(one) !== null && value(one) !== ''),
  );
  return (
    <DataTable
      title={say('table')}
      sortInAddress
      rows={proposals}
      columns={columns}
      rowKey={({ key }) => key}
      chosen={opened}
      source={sourceLine(evidence, text)}
    />
  );
}

function useColumns(dataset: DatasetView, evidence: Evidence): Column<Proposal>[] {
  const say = usePartnersWords();
  const text = useText();
  const language = useLanguage();
  const names = useNames(dataset);
  const [, update] = useAddress();
  const why = (one: Proposal, name: string, shown: string) => (
    <WhyNumber shown={shown} figure={{ title: `${names.what(one)} · ${name}`, value: shown, evidence }} />
  );
  const amount = (
    key: string,
    name: string,
    of: (one: Proposal) => number | null,
    unitOf: (one: Proposal) => string,
  ): Column<Proposal> => ({
    ...{ key, name, kind: 'number', value: of },
    show: (one) => (of(one) === null ? '' : why(one, name, formatAmount(of(one), unitOf(one), language))),
  });
  const words = (key: string, name: string, value: (one: Proposal) => string): Column<Proposal> => ({
    ...{ key, name, kind: 'text', value },
  });
  return [
    words('form', say('form'), ({ form }) => say(form)),
    {
      ...{ key: 'rank', name: say('rank'), kind: 'number', value: ({ rank }) => rank },
      show: (one) => (
        <button type="button" className="link-button" onClick={() => update({ proposal: one.key })}>
          {one.rank}
        </button>
      ),
    },
    words('sender', say('sender'), ({ sender }) => names.region(sender)),
    words('receiver', say('receiver'), ({ receiver }) => names.region(receiver)),
    words('industry', say('industry'), ({ industries }) =>
      industries.map(names.industry).join(text({ zh: '、', en: ', ' })),
    ),
    words('source', say('source'), ({ source }) => (source === '' ? '' : names.region(source))),
    {
      ...{ key: 'score', name: say('score'), kind: 'number', value: ({ score }) => score },
      head: <Term definition={say('scoreMeans')}>{say('score')}</Term>,
      show: (one) => why(one, say('score'), formatNumber(one.score, 'index', language)),
    },
    {
      ...{ key: 'ranks', name: say('rankInterval'), kind: 'text', value: names.ranks },
      head: <Term definition={say('rankIntervalMeans')}>{say('rankInterval')}</Term>,
    },
    amount(
      'value-added',
      say('netValueAdded'),
      (one) => netOf(one.valueAdded, one.valueAddedEnds),
      (one) => one.valueAddedUnit,
    ),
    amount(
      'jobs',
      say('netJobs'),
      ({ jobs, jobsEnd }) => netOf(jobs, jobsEnd),
      ({ jobsUnit }) => jobsUnit,
    ),
    {
      ...{ key: 'hhi', name: say('hhi'), kind: 'number', value: ({ concentration }) => concentration },
      show: ({ concentration }) => (concentration === null ? '' : concentration.toPrecision(2).replace('-', '−')),
    },
    amount(
      'secured',
      say('secured'),
      ({ secured }) => secured,
      ({ unit }) => unit,
    ),
    amount(
      'carbon',
      say('netCarbon'),
      ({ carbon }) => carbon,
      ({ carbonUnit }) => carbonUnit,
    ),
    words('confidence', say('confidence'), ({ confidence }) => say(`confidence-${confidence}` as 'confidence-low')),
    words('standing', say('standing'), ({ standing }) => say(`standing-${standing}` as 'standing-hypothesis')),
  ];
}
