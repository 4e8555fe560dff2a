import { useAddress } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { Notes } from '../parts/notes.tsx';
import { Segments } from '../parts/segments.tsx';
import { Bands } from './bands.tsx';
import { Curves } from './curves.tsx';
import { DayMap } from './day-map.tsx';
import { Losses } from './losses.tsx';
import type { Ran } from './ran.ts';
import { type Figure, figures } from './run.ts';
import { useShockWords } from './words.ts';

/** What came of one scenario or of two: warnings, curves, map, losses; or how uncertain it is. */
export function Result({ table, ran }: { table: ChainTable; ran: readonly Ran[] }) {
  const say = useShockWords();
  const [address, update] = useAddress();
  const figure: Figure = figures.find((one) => one === address.figure) ?? 'production';
  const isBands = address.tab === 'bands';
  const shared = { table, ran };
  return (
    <div className={ran.some(({ run }) => run.isOld) ? 'outcome outcome-old' : 'outcome'}>
      {ran.map(({ name, run }) =>
        ran.length > 1 && run.evidence.notes.length > 0 ? (
          <div key={name}>
            <p className="small quiet">{name}</p>
            <Notes notes={run.evidence.notes} />
          </div>
        ) : (
          <Notes key={name} notes={run.evidence.notes} />
        ),
      )}
      <Segments
        label={say('tabs')}
        options={[
          { value: 'result', name: say('results') },
          { value: 'bands', name: say('bandsTab') },
        ]}
        value={isBands ? 'bands' : 'result'}
        onChange={(next) => update({ tab: next === 'bands' ? next : undefined })}
      />
      {isBands ? (
        ran.map(({ name, scenario }) => (
          <Bands key={name} table={table} scenario={scenario} name={ran.length > 1 ? name : undefined} />
        ))
      ) : (
        <>
          <Curves {...shared} figure={figure} />
          {table.isMultiRegional && <DayMap {...shared} figure={figure} />}
          <Losses {...shared} />
        </>
      )}
    </div>
  );
}
