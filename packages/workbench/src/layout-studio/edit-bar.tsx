import { useEffect } from 'react';
import { useAddress } from '../app/address.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { fileName, saveFile } from '../parts/save-file.ts';
import { type Text, useText } from '../words/index.ts';
import { planText } from './outcome.ts';
import type { Editing } from './use-editing.ts';
import { isConflict } from './use-editing.ts';
import type { Names } from './use-names.ts';
import type { Solving } from './use-solve.ts';
import { useStudioWords } from './words.ts';

interface Props {
  readonly editing: Editing;
  readonly solving: Solving;
  readonly names: Names;
  readonly assumptions: readonly Text[];
}

/** What is open, a way back, files out, and what is assumed. */
export function EditBar({ editing, solving, names, assumptions }: Props) {
  const say = useStudioWords();
  const text = useText();
  const [, update] = useAddress();
  const { problem, undo, canUndo, error, takeTheirs, save } = editing;
  useUndoKey(undo);
  const title = names.list(problem.regions.map(({ code }) => names.region(code)).slice(0, 8));
  const file = (extension: string) => fileName(title, extension);
  const { last } = solving;
  return (
    <div className="layout-edit-bar">
      <div className="layout-row no-print">
        <span className="quiet">
          {say('about', { regions: problem.regions.length, industries: problem.industries.length })}
        </span>
        {canUndo && (
          <button type="button" className="small-button" onClick={undo}>
            {say('undo', { count: editing.edits })}
          </button>
        )}
        <button
          type="button"
          className="small-button"
          onClick={() => saveFile(editing.text, file('json'), 'application/json')}
        >
          {say('saveProblem')}
        </button>
        {last && last.outcome.lines.length > 0 && (
          <button
            type="button"
            className="small-button"
            onClick={() => saveFile(`\uFEFF${planText(last.outcome)}`, file('csv'), 'text/csv')}
          >
            {say('savePlan')}
          </button>
        )}
        <button
          type="button"
          className="small-button"
          onClick={() => update({ case: undefined, regions: undefined, industries: undefined })}
        >
          {say('openOther')}
        </button>
      </div>
      {assumptions.length > 0 && (
        <details className="layout-assumptions">
          <summary>{say('assumptions', { count: assumptions.length })}</summary>
          <ul>
            {assumptions.map((one) => (
              <li key={one.en}>{text(one)}</li>
            ))}
          </ul>
        </details>
      )}
      {error && (
        <div>
          <ErrorState error={error} onRetry={() => void save().catch(() => undefined)} />
          {isConflict(error) && (
            <button type="button" className="small-button" onClick={takeTheirs}>
              {say('takeTheirs')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** Ctrl or ⌘ Z takes the last edit back, except where text is being typed. */
function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input:not([type=range]), textarea, dialog');
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo]);
}
