import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { type ChainTable, useLongTable, useTable } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Notes } from '../parts/notes.tsx';
import { EstimateNotice } from '../parts/with-chain-table.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { choiceOf } from './choice.ts';
import { Controls } from './controls.tsx';
import { linkOf } from './link.ts';
import { LinksFigure } from './links-figure.tsx';
import { LinksTables } from './links-tables.tsx';
import { Multipliers } from './multipliers.tsx';
import { NextSteps } from './next-steps.tsx';
import { RegionFlows } from './region-flows.tsx';
import { useAnswer } from './use-answer.ts';

/** One sector up and down its chain: answer, drawing, flows between regions, multipliers. */
export function Chains({ table }: { table: ChainTable }) {
  const [address] = useAddress();
  const choice = choiceOf(address, table);
  const { sector, region, by } = choice;
  const state = useTable('chains.links', {
    ...{ table: table.reference, sector, by },
    ...(region === undefined ? {} : { region }),
  });
  const multipliers = useLongTable('chains.multipliers', { table: table.reference });
  const links = useMemo(() => state.rows?.map(linkOf), [state.rows]);
  const answer = useAnswer(table, choice, links, multipliers.rows);
  const shared = { table, choice };
  return (
    <>
      {answer && state.table && <AnswerSentence text={answer} evidence={state.table.evidence} />}
      <EstimateNotice table={table} />
      <Controls {...shared} />
      <WithTable state={state}>
        {(_, { evidence }) => (
          <>
            <Notes notes={evidence.notes} />
            <LinksFigure {...shared} links={links ?? []} />
            <LinksTables {...shared} links={links ?? []} evidence={evidence} />
          </>
        )}
      </WithTable>
      {table.isMultiRegional && <RegionFlows {...shared} />}
      <Multipliers {...shared} state={multipliers} />
      <NextSteps choice={choice} />
    </>
  );
}
