import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { type ChainTable, useLongTable } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { EstimateNotice } from '../parts/with-chain-table.tsx';
import { stopOf } from '../shock-studio/index.ts';
import { Controls } from './controls.tsx';
import { keyOf, type Linkage, linkageOf, strongest } from './linkage.ts';
import { LinkageTable } from './linkage-table.tsx';
import { QuadrantChart } from './quadrant-chart.tsx';
import { type Convention, useAnswer, useNodeName } from './use-answer.ts';
import { useKeySectorWords } from './words.ts';

/** Every sector in its quadrant; what another convention would say stands beside. */
export function KeySectors({ table }: { table: ChainTable }) {
  const say = useKeySectorWords();
  const [{ forward, region: asked }] = useAddress();
  const convention: Convention = forward === 'leontief' ? 'leontief' : 'ghosh';
  const region = table.isMultiRegional ? table.info.regions.find(({ code }) => code === asked)?.code : undefined;
  const state = useLongTable('chains.linkages', { table: table.reference, forward: convention });
  const other = useLongTable('chains.linkages', {
    table: table.reference,
    forward: convention === 'ghosh' ? 'leontief' : 'ghosh',
  });
  const linkages = useMemo(() => {
    const all = state.rows?.map(linkageOf);
    return region === undefined ? all : all?.filter((one) => one.region === region);
  }, [state.rows, region]);
  const others = useMemo(
    () => other.rows && new Map(other.rows.map(linkageOf).map((one) => [keyOf(one), one])),
    [other.rows],
  );
  const answer = useAnswer(table, region, convention, linkages, others);
  const evidence = state.table?.evidence;
  const shared = { table, region, convention };
  return (
    <>
      {answer && evidence && <AnswerSentence text={answer} evidence={evidence} />}
      <EstimateNotice table={table} />
      <Controls {...shared} />
      <p className="small quiet">{say(convention === 'ghosh' ? 'ghoshSay' : 'leontiefSay')}</p>
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {!linkages && !state.error && <JobProgress progress={state.progress} onCancel={state.cancel} />}
      {linkages && evidence && (
        <>
          <Notes notes={evidence.notes} />
          <QuadrantChart {...shared} linkages={linkages} />
          <LinkageTable {...shared} linkages={linkages} others={others} evidence={evidence} />
          <NextSteps table={table} region={region} linkages={linkages} />
        </>
      )}
    </>
  );
}

interface NextProps {
  readonly table: ChainTable;
  readonly region: string | undefined;
  readonly linkages: readonly Linkage[];
}

function NextSteps({ table, region, linkages }: NextProps) {
  const say = useKeySectorWords();
  const name = useNodeName(table, region);
  const first = strongest(linkages)[0];
  if (!first) return null;
  return (
    <nav className="next no-print" aria-label={say('next')}>
      <h2>{say('next')}</h2>
      <RoomLink
        to="/chains"
        pick={{ sector: first.sector, ...(table.isMultiRegional ? { region: first.region } : {}) }}
      >
        {say('nextChain', { sector: name(first) })} →
      </RoomLink>
      <RoomLink
        to="/shock"
        pick={{
          sector: first.sector,
          shock: stopOf({ sectors: [first.sector], ...(table.isMultiRegional ? { regions: [first.region] } : {}) }),
        }}
      >
        {say('nextShock', { sector: name(first) })} →
      </RoomLink>
    </nav>
  );
}
