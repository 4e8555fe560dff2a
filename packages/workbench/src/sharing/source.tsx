import { useAddress } from '../app/address.ts';
import { FileButton } from '../parts/file-button.tsx';
import { Select } from '../parts/select.tsx';
import { useDrop } from '../parts/use-drop.ts';
import { useText } from '../words/index.ts';
import { examples } from './examples.ts';
import type { GameAtHand } from './use-game.ts';
import { useSharingWords } from './words.ts';

interface Props {
  readonly game: GameAtHand;
  readonly isThere: boolean;
  readonly onFile: (file: File) => void;
  readonly onType: () => void;
}

/** Where the game comes from: an example, a file, or the table typed here. */
export function Source({ game, isThere, onFile, onType }: Props) {
  const say = useSharingWords();
  const text = useText();
  const [{ shown }] = useAddress();
  const { isOver, handlers } = useDrop(({ files: [file] }) => {
    if (file) onFile(file);
  });
  return (
    <div className={isOver ? 'sharing-source over' : 'sharing-source'} {...handlers}>
      <div className="controls no-print">
        <Select
          label={say('example')}
          options={[
            { value: '', name: say('chooseExample'), disabled: true },
            ...examples.map(({ id, title }) => ({ value: id, name: text(title) })),
          ]}
          value={shown ?? ''}
          onChange={game.show}
        />
        <FileButton label={say('openFile')} accept=".json" onFiles={([file]) => file && onFile(file)} />
        <button type="button" className="small-button" onClick={onType}>
          {say('typeOwn')}
        </button>
        {!isThere && <span className="small quiet">{say('dropHint')}</span>}
      </div>
      {isThere && (
        <p className="small quiet">
          {game.title}
          {game.source && ` · ${say('sourceIs', { source: game.source })}`}
        </p>
      )}
    </div>
  );
}
