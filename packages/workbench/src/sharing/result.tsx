import type { GameFile } from '@yanzhen/evidence/agreements';
import { useMemo, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { useTable } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { useText } from '../words/index.ts';
import { Chosen } from './chosen.tsx';
import { CorePicture } from './core-picture.tsx';
import { DotPlot } from './dot-plot.tsx';
import { cornersOf, ruleAtHand, splitsOf } from './splits.ts';
import { SplitsTable } from './splits-table.tsx';
import { useAnswer } from './use-answer.ts';
import type { GameAtHand } from './use-game.ts';
import { useMoney } from './use-money.ts';
import { useSharingWords } from './words.ts';

/** Notes that the answer and the table say in names. */
const saidAlready = ['no-split-holds', 'shapley-outside-core'];

/** What a complete game comes to: the answer, the picture, the splits side by side, the one chosen. */
export function Result({ game, file }: { game: GameAtHand; file: GameFile }) {
  const say = useSharingWords();
  const text = useText();
  const [{ rule: asked }, update] = useAddress();
  const [own, setOwn] = useState<{ game: GameFile; shares: Readonly<Record<string, number>> }>();
  const mine = own?.game === file ? own.shares : undefined;
  const listed = useTable('agreements.split', { game: file });
  const compared = useTable('agreements.compare', { game: file, ...(mine && { shares: mine }) });
  const players = file.players.length;
  const drawn = players === 3 || players === 4;
  const corners = useTable('agreements.core', { game: file }, { enabled: drawn });
  const splits = useMemo(() => (compared.rows ? splitsOf(compared.rows) : undefined), [compared.rows]);
  const rule = ruleAtHand(splits ?? [], asked ?? game.chosen);
  const chosen = splits?.find((split) => split.rule === rule);
  const shares = useMemo(
    () => chosen?.shares && Object.fromEntries(file.players.map((player, k) => [player, chosen.shares![k]!] as const)),
    [chosen, file],
  );
  const stable = useTable(
    'agreements.stable',
    { game: file, ...(shares && { shares }) },
    { enabled: shares !== undefined },
  );
  const money = useMoney(file, game.unit);
  const answer = useAnswer(file, money, listed, splits, stable.rows);
  const error = listed.error ?? compared.error;
  if (error) return <ErrorState error={error} onRetry={compared.retry} />;
  if (!answer || !splits || !listed.table) return <JobProgress />;
  return (
    <>
      <AnswerSentence text={answer} evidence={listed.table.evidence} />
      <Notes notes={listed.table.evidence.notes.filter(({ code }) => !saidAlready.includes(code))} />
      {file.notes?.map((note) => (
        <p key={note.en} className="small quiet">
          {text(note)}
        </p>
      ))}
      {drawn && corners.rows && (
        <CorePicture
          file={file}
          name={game.name}
          corners={cornersOf(corners.rows)}
          splits={splits}
          chosen={rule}
          title={game.title}
          money={money}
        />
      )}
      {!drawn && <p className="small quiet">{say(players < 3 ? 'tooFewToDraw' : 'tooManyToDraw')}</p>}
      <Block title={say('compare')} answer={say('compareText')}>
        <DotPlot file={file} name={game.name} splits={splits} chosen={rule} money={money} />
        <SplitsTable
          file={file}
          name={game.name}
          splits={splits}
          chosen={rule}
          money={money}
          onChoose={(next) => update({ rule: next }, { replace: true })}
        />
      </Block>
      {chosen?.shares && (
        <Chosen
          game={game}
          file={file}
          split={chosen}
          shares={shares!}
          answer={listed.table}
          stable={stable}
          money={money}
          onOwn={(next) => {
            setOwn({ game: file, shares: next });
            update({ rule: 'own' }, { replace: true });
          }}
        />
      )}
    </>
  );
}
