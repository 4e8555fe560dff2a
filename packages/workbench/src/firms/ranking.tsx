import { useAddress } from '../app/address.ts';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { Picker } from '../parts/picker.tsx';
import { Segments } from '../parts/segments.tsx';
import { RankChart } from './rank-chart.tsx';
import { RankTable } from './rank-table.tsx';
import type { FirmNetwork } from './use-firm-network.ts';
import type { Ranking as RankingState } from './use-ranking.ts';
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
