import { FileDrop } from '../parts/file-drop.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useTablesWords } from './words.ts';

const accepted = '.csv,.tsv,.txt,.xlsx,.zip,.gz,.yztable';

const sample =
  ',N_food,N_steel,S_food,S_steel\nN_food,10,20,5,5\nN_steel,15,5,10,5\nS_food,5,10,11,10\nS_steel,10,5,7,10\n';

/** Where a file is dropped or chosen. */
export function ChooseTableFile({ onChoose }: { onChoose: (file: File) => void }) {
  const say = useTablesWords();
  return (
    <>
      <FileDrop title={say('drop')} choose={say('choose')} hint={say('formats')} accept={accepted} onFile={onChoose} />
      <p className="file-hints small quiet">
        <button type="button" className="small-button" onClick={() => saveFile(sample, 'Z.csv', 'text/csv')}>
          {say('sample')}
        </button>
        <code>{say('command')}</code>
      </p>
    </>
  );
}
