import { useRouter } from '@tanstack/react-router';
import type { GameFile } from '@yanzhen/evidence/agreements';
import { useState } from 'react';
import type { PartToPut, WireTable } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { fileName, saveFile } from '../parts/save-file.ts';
import { type GameAtHand, gameText } from './use-game.ts';
import { useSharingWords } from './words.ts';

interface Props {
  readonly game: GameAtHand;
  readonly file: GameFile;
  readonly rule: string;
  readonly shares: Readonly<Record<string, number>>;
  /** The answer of `agreements.split`, which the choice is one of. */
  readonly answer: WireTable;
}

/** Rules that the answer of `agreements.split` has a column for; any other choice is kept as shares of one's own. */
const listed = ['shapley', 'nucleolus', 'gately', 'tau', 'proportional'];

/** The way on: the split goes into the case, and the contract is drafted from it. */
export function NextStep({ game, file, rule, shares, answer }: Props) {
  const say = useSharingWords();
  const router = useRouter();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const { columns, length, evidence } = answer;
  const split = JSON.stringify(
    { chosen: listed.includes(rule) ? rule : 'own', rule, shares, answer: { columns, length, evidence } },
    null,
    1,
  );
  const goOn = async () => {
    setBusy(true);
    try {
      const parts: PartToPut[] = [{ part: 'split', text: split, madeBy: evidence }];
      const text = gameText(file);
      const filed = game.line.shown?.parts.game?.text;
      if (filed === undefined || JSON.stringify(JSON.parse(filed)) !== JSON.stringify(file)) {
        parts.unshift({ part: 'game', text });
      }
      const name = game.title || say('unnamed');
      const id = await game.line.put({ zh: name, en: name }, parts);
      await router.navigate({ to: '/contract', search: () => ({ case: id }) });
    } catch (cause) {
      setError(cause as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="next no-print">
      {error && <ErrorState error={error} />}
      <p className="next-buttons">
        <OnlyWith least="analyst" silent>
          <button type="button" className="action" disabled={busy} onClick={() => void goOn()}>
            {say('draftContract')}
          </button>
        </OnlyWith>
        <button
          type="button"
          className="small-button"
          onClick={() => saveFile(gameText(file), fileName('game', 'json'), 'application/json')}
        >
          {say('saveGame')}
        </button>
        <button
          type="button"
          className="small-button"
          onClick={() => saveFile(`${split}\n`, fileName('split', 'json'), 'application/json')}
        >
          {say('saveSplit')}
        </button>
      </p>
    </div>
  );
}
