import { useAddress } from '../app/address.ts';
import { useMapWords } from '../map/index.ts';
import { Segments } from '../parts/segments.tsx';
import type { Drawn } from './map-values.ts';
import type { useDay } from './use-day.ts';
import { useShockWords } from './words.ts';

interface Props {
  readonly isCompared: boolean;
  readonly drawn: Drawn;
  readonly canTile: boolean;
  readonly asTiles: boolean;
}

/** Which scenario a map shows, and how it is drawn. */
export function MapTools({ isCompared, drawn, canTile, asTiles }: Props) {
  const say = useShockWords();
  const mapSay = useMapWords();
  const [, update] = useAddress();
  return (
    <>
      {isCompared && (
        <Segments
          label={say('mapOf')}
          options={(['first', 'second', 'difference'] as const).map((value) => ({ value, name: say(value) }))}
          value={drawn}
          onChange={(next) => update({ shown: next === 'first' ? undefined : next }, { replace: true })}
        />
      )}
      {canTile && (
        <Segments
          label={mapSay('asWhat')}
          options={[
            { value: 'tiles', name: mapSay('tiles') },
            { value: 'map', name: mapSay('shapes') },
          ]}
          value={asTiles ? 'tiles' : 'map'}
          onChange={(next) => update({ view: next === 'tiles' ? undefined : next }, { replace: true })}
        />
      )}
    </>
  );
}

/** A button that plays the days, and a slider that moves through them. */
export function Player({ player }: { player: ReturnType<typeof useDay> }) {
  const say = useShockWords();
  const { at, day, last, isPlaying, play, go } = player;
  return (
    <div className="shock-player no-print">
      <button type="button" className="small-button" onClick={play}>
        {say(isPlaying ? 'pause' : 'play')}
      </button>
      <input
        type="range"
        aria-label={say('dayShown')}
        aria-valuetext={say('day', { day })}
        min={0}
        max={last}
        value={at}
        onChange={(event) => go(Number(event.target.value))}
      />
      <output>{say('day', { day })}</output>
    </div>
  );
}
