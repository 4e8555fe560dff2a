import { useAddress } from '../app/address.ts';
import { formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { Picker } from '../parts/picker.tsx';
import { Segments } from '../parts/segments.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { RankChart } from './rank-chart.tsx';
import { shareText } from './share-text.ts';
import type { FirmNetwork } from './use-firm-network.ts';
import type { Ranked, Ranking as RankingState } from './use-ranking.ts';
import { useFirmsWords } from './words.ts';

interface Props {
  readonly network: FirmNetwork;
  readonly ranking: RankingState;
}

/** Every firm by what its failure costs: the curve and the list. */
export function Ranking({ network, ranking }: Props) {
  const say = useFirmsWords();
  const { rows, evidence, state, isWaiting, start } = ranking;
  return (
    <Block title={say('ranking')} answer={say('rankingAnswer')}>
      <RankingControls network={network} ranking={ranking} />
      {isWaiting && (
        <p>
          <button type="button" className="action" onClick={start}>
            {say('computeAll', { count: network.info.report['firms'] ?? 0 })}
          </button>
        </p>
      )}
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {state.isStopped && (
        <p>
          {say('stopped')}{' '}
          <button type="button" className="small-button" onClick={state.retry}>
            {say('goOn')}
          </button>
        </p>
      )}
      {state.isRunning && <JobProgress progress={state.progress} onCancel={state.cancel} />}
      {rows && evidence && (
        <>
          <Notes notes={evidence.notes.filter(({ code }) => code !== 'synthetic-network')} />
          {ranking.by === 'firm' && <RankChart network={network} rows={rows} within={ranking.within} />}
          <RankTable network={network} ranking={ranking} rows={rows} />
        </>
      )}
    </Block>
  );
}

function RankingControls({ network, ranking }: Props) {
  const say = useFirmsWords();
  const [, update] = useAddress();
  return (
    <div className="controls">
      <Segments
        label={say('by')}
        options={[
          { value: 'firm', name: say('byFirm') },
          { value: 'region', name: say('byRegion') },
          { value: 'industry', name: say('byIndustry') },
        ]}
        value={ranking.by}
        onChange={(by) => update({ by: by === 'firm' ? undefined : by })}
      />
      {network.info.regions.length > 1 && (
        <Picker
          label={say('within')}
          choices={network.info.regions}
          chosen={ranking.within}
          none={{ zh: say('wholeNetwork'), en: say('wholeNetwork') }}
          onChoose={(within) => update({ within })}
        />
      )}
    </div>
  );
}

function RankTable({ network, ranking, rows }: Props & { rows: readonly Ranked[] }) {
  const say = useFirmsWords();
  const text = useText();
  const language = useLanguage();
  const [{ firm: chosen }, update] = useAddress();
  const evidence = ranking.evidence!;
  const isFirms = ranking.by === 'firm';
  const share = (key: 'esri' | 'mean' | 'downstream' | 'upstream'): Column<Ranked> => ({
    key,
    name: say(key === 'esri' && !isFirms ? 'largest' : key),
    kind: 'number',
    value: (row) => row[key],
    show: (row) => {
      const value = shareText(row[key], language);
      return <WhyNumber shown={value} figure={{ title: `${row.firm} · ${say(key)}`, value, evidence }} />;
    },
  });
  const count = (key: 'rank' | 'firms' | 'touched'): Column<Ranked> => ({
    key,
    name: say(key),
    kind: 'number',
    value: (row) => row[key],
    show: (row) => formatNumber(row[key], 'count', language),
  });
  const firm: Column<Ranked> = {
    key: 'firm',
    name: say(isFirms ? 'firm' : 'mostDangerous'),
    kind: 'text',
    value: (row) => row.firm,
    show: (row) => (
      <button type="button" className="link-button" onClick={() => update({ firm: row.firm })}>
        {row.firm}
      </button>
    ),
  };
  const region: Column<Ranked> = {
    key: 'region',
    name: say('region'),
    kind: 'text',
    value: (row) => text(network.regionName(row.region)),
  };
  const industry: Column<Ranked> = {
    key: 'industry',
    name: say('industry'),
    kind: 'text',
    value: (row) => text(network.industryName(row.industry)),
  };
  const size: Column<Ranked> = {
    key: 'size',
    name: network.info.unit === '' ? say('size') : say('sizeIn', { unit: network.info.unit }),
    kind: 'number',
    value: (row) => row.size,
    show: (row) => formatNumber(row.size, 'amount', language),
  };
  const columns = isFirms
    ? [
        count('rank'),
        firm,
        region,
        industry,
        size,
        share('esri'),
        share('downstream'),
        share('upstream'),
        count('touched'),
      ]
    : [
        count('rank'),
        ranking.by === 'region' ? region : industry,
        count('firms'),
        size,
        share('esri'),
        share('mean'),
        firm,
      ];
  return (
    <DataTable
      title={say(isFirms ? 'rankTable' : ranking.by === 'region' ? 'regionTable' : 'industryTable')}
      rows={rows}
      columns={columns}
      rowKey={(row) => (isFirms ? row.firm : `${row.region} ${row.industry}`)}
      chosen={isFirms ? chosen : undefined}
      sortedBy={{ key: 'rank', direction: 'ascending' }}
      sortInAddress
      source={sourceLine(evidence, text)}
      height={400}
    />
  );
}
