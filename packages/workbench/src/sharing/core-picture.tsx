import type { GameFile } from '@yanzhen/evidence/agreements';
import { useRef, useState } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { categorical, tokens } from '../design/index.ts';
import { FigureFrame } from '../parts/figure-frame.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { CoreDrawing } from './core-drawing.tsx';
import { worthOf } from './game-draft.ts';
import type { CornerRow, Split } from './splits.ts';
import type { Money } from './use-money.ts';
import { useRuleName } from './use-rule-name.ts';
import { useTurned } from './use-turned.ts';
import { useSharingWords } from './words.ts';

interface Props {
  readonly file: GameFile;
  readonly name: (player: string) => string;
  readonly corners: readonly CornerRow[];
  readonly splits: readonly Split[];
  readonly chosen: string;
  readonly title: string;
  readonly money: Money;
}

/** All splits of the gain as a triangle or a tetrahedron, those that hold as a body in it, every rule's as a point. */
export function CorePicture({ file, name: nameOf, corners, splits, chosen, title, money }: Props) {
  const say = useSharingWords();
  const ruleName = useRuleName();
  const mode = useThemeMode();
  const narrow = useNarrow();
  const drawing = useRef<HTMLDivElement>(null);
  const [nearAsked, setNear] = useState<boolean>();
  const solid = file.players.length === 4;
  const { view, turn, reset, handlers } = useTurned(solid);
  const alone = file.players.map((player) => worthOf(file, [player]) ?? 0);
  const surplus = (worthOf(file, file.players) ?? 0) - alone.reduce((sum, value) => sum + value, 0);
  if (Math.abs(surplus) < 1e-12 || surplus < 0 !== (file.kind === 'cost')) {
    return <p className="page-note page-note-caution">{say('nothingToShare')}</p>;
  }
  const near =
    nearAsked ??
    isSmall(
      [...corners, ...splits].flatMap(({ shares }) => (shares ? [shares] : [])),
      surplus,
    );
  const name = say(solid ? 'pictureSolid' : 'picture');
  const words = splits
    .filter(({ shares }) => shares)
    .map(
      ({ rule, shares }) =>
        `${ruleName(rule)}: ${file.players.map((player, k) => `${nameOf(player)} ${money.told(shares![k]!)}`).join(', ')}`,
    )
    .join('; ');
  return (
    <FigureFrame
      title={name}
      name={`${title} ${name}`}
      note={say(corners.some(({ bound }) => bound !== 'core') ? 'pictureBounds' : 'pictureNote')}
      drawing={drawing}
      source={title}
      tools={
        <>
          {solid && <TurnButtons onTurn={turn} onReset={reset} />}
          <button type="button" className="small-button" aria-pressed={near} onClick={() => setNear(!near)}>
            {say('near')}
          </button>
        </>
      }
    >
      {/* biome-ignore lint: the body is turned by keyboard and by hand */}
      <div
        ref={drawing}
        className={solid ? 'core-picture core-solid' : 'core-picture'}
        role="img"
        aria-label={`${name}. ${words}`}
        tabIndex={solid ? 0 : undefined}
        {...handlers}
      >
        <CoreDrawing
          players={file.players}
          alone={alone}
          surplus={surplus}
          corners={corners}
          marks={splits.flatMap(({ rule, shares }) => (shares ? [{ rule, name: ruleName(rule), shares }] : []))}
          chosen={chosen}
          view={view}
          near={near}
          width={narrow ? 358 : 720}
          height={narrow ? 340 : 460}
          tokens={tokens[mode]}
          colours={categorical[mode]}
          corner={(player) => say(file.kind === 'cost' ? 'cornerCost' : 'cornerGain', { player: nameOf(player) })}
        />
      </div>
    </FigureFrame>
  );
}

/** Whether all that is to be seen lies close together among all splits. */
function isSmall(shares: readonly (readonly number[])[], surplus: number): boolean {
  const spread = (player: number) => {
    const own = shares.map((each) => each[player]!);
    return (Math.max(...own) - Math.min(...own)) / Math.abs(surplus);
  };
  return shares.length > 0 && Math.max(...shares[0]!.map((_, player) => spread(player))) < 0.35;
}

function TurnButtons({ onTurn, onReset }: { onTurn: (by: { turn: number }) => void; onReset: () => void }) {
  const say = useSharingWords();
  return (
    <>
      <button type="button" className="small-button" onClick={() => onTurn({ turn: -15 })} aria-label={say('turnLeft')}>
        ↺
      </button>
      <button type="button" className="small-button" onClick={() => onTurn({ turn: 15 })} aria-label={say('turnRight')}>
        ↻
      </button>
      <button type="button" className="small-button" onClick={onReset}>
        {say('turnBack')}
      </button>
    </>
  );
}
