import { useState } from 'react';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { useLanguage } from '../words/index.ts';
import { emptyDraft } from './game-draft.ts';
import { readGameFile } from './read-game-file.ts';
import { Result } from './result.tsx';
import { Source } from './source.tsx';
import { useGame } from './use-game.ts';
import { unitWritten } from './use-money.ts';
import { useSharingWords } from './words.ts';
import { WorthTable } from './worth-table.tsx';

const letters = ['甲', '乙', '丙'];
const latin = ['A', 'B', 'C'];

/** A game comes in, is split in every way, and a split is chosen. */
export function Sharing() {
  const say = useSharingWords();
  const language = useLanguage();
  const game = useGame();
  const [error, setError] = useState<Error>();
  const open = async (file: File) => {
    try {
      game.open(readGameFile(await file.text(), file.name), file.name.replace(/\.json$/, ''));
      setError(undefined);
    } catch (cause) {
      setError(cause as Error);
    }
  };
  const type = () => {
    const names = language === 'zh' ? letters : latin;
    game.edit(emptyDraft(3, (place) => names[place]!));
  };
  const isThere = game.draft !== undefined || game.file !== undefined;
  return (
    <>
      {!isThere && <p className="block-answer">{say('lead')}</p>}
      <Source game={game} isThere={isThere} onFile={(file) => void open(file)} onType={type} />
      {(error ?? game.error ?? game.line.error) && <ErrorState error={error ?? game.error ?? game.line.error} />}
      {game.file && <Result game={game} file={game.file} />}
      {game.draft && (
        <Block title={say('worths')} answer={say(game.draft.kind === 'cost' ? 'worthsCost' : 'worthsGain')}>
          {game.unit !== undefined && (
            <p className="small quiet">{say('worthsUnit', { unit: unitWritten(game.unit, language) })}</p>
          )}
          <WorthTable draft={game.draft} name={game.name} onEdit={game.edit} />
        </Block>
      )}
    </>
  );
}
