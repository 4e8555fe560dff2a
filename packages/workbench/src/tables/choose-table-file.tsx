import { type DragEvent, useId, useState } from 'react';
import { saveFile } from '../parts/save-file.ts';
import { useTablesWords } from './words.ts';

const accepted = '.csv,.tsv,.txt,.xlsx,.zip,.gz,.yztable';

const sample =
  ',N_food,N_steel,S_food,S_steel\nN_food,10,20,5,5\nN_steel,15,5,10,5\nS_food,5,10,11,10\nS_steel,10,5,7,10\n';

/** Where a file is dropped or chosen. */
export function ChooseTableFile({ onChoose }: { onChoose: (file: File) => void }) {
  const say = useTablesWords();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onChoose(file);
  };
  return (
    <>
      <div
        className={isOver ? 'table-drop over' : 'table-drop'}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className="table-drop-title">{say('drop')}</span>
        <label className="action" htmlFor={id}>
          {say('choose')}
        </label>
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept={accepted}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onChoose(file);
          }}
        />
        <span className="quiet">{say('formats')}</span>
      </div>
      <p className="table-hints small quiet">
        <button type="button" className="small-button" onClick={() => saveFile(sample, 'Z.csv', 'text/csv')}>
          {say('sample')}
        </button>
        <code>{say('command')}</code>
      </p>
    </>
  );
}
