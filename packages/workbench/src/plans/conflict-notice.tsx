import { Dialog } from '../parts/dialog.tsx';
import { useText } from '../words/index.ts';
import { useEditing } from './editing.tsx';
import type { Clash } from './edits.ts';
import { fieldName } from './fields.ts';
import type { Item } from './kinds.ts';
import { usePlanWords } from './words.ts';

/** Lays two people's values side by side and lets the later one choose. */
export function ConflictNotice({ items }: { items: readonly Item[] }) {
  const say = usePlanWords();
  const text = useText();
  const { conflict, takeTheirs, keepMine } = useEditing();
  if (conflict === undefined) return null;
  const nameOf = (id: string) => {
    const fields = items.find((item) => item.id === id)?.fields;
    return fields !== undefined && 'name' in fields ? fields.name : id;
  };
  const canKeep = conflict.clashes.every(({ theirs }) => theirs !== undefined);
  return (
    <Dialog label={say('conflictTitle')} className="plan-dialog" onClose={takeTheirs}>
      <h2>{say('conflictTitle')}</h2>
      <p>{text(conflict.text)}</p>
      {conflict.clashes.length > 0 && (
        <table className="plan-table">
          <thead>
            <tr>
              <th scope="col">{say('conflictItem')}</th>
              <th scope="col">{say('conflictField')}</th>
              <th scope="col">{say('theirs')}</th>
              <th scope="col">{say('yours')}</th>
            </tr>
          </thead>
          <tbody>
            {conflict.clashes.map((clash) => (
              <tr key={`${clash.id} ${clash.field}`}>
                <td>{nameOf(clash.id)}</td>
                <td>{text(fieldName(clash.field))}</td>
                <td>{shown(clash.theirs, clash, say)}</td>
                <td>{shown(clash.yours, clash, say)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="plan-actions">
        <button type="button" className="action" onClick={takeTheirs}>
          {say('takeTheirs')}
        </button>
        {canKeep && (
          <button type="button" className="small-button" onClick={keepMine}>
            {say('keepMine')}
          </button>
        )}
      </p>
    </Dialog>
  );
}

function shown(value: unknown, { field, theirs }: Clash, say: ReturnType<typeof usePlanWords>): string {
  if (value === undefined) return say('gone');
  if (field === 'item' && theirs === undefined) return say('change');
  if (value === null) return field === 'item' ? say('gone') : say('empty');
  return typeof value === 'object' ? JSON.stringify(value).slice(0, 200) : String(value);
}
