import { type DragEvent, useId, useState } from 'react';
import { saveFile } from '../parts/save-file.ts';
import { useText } from '../words/index.ts';
import { useImportWords } from './words.ts';
import '../parts/answer-sentence.css';

const accepted = '.csv,.tsv,.txt,.xlsx,.xls,.parquet,.json,.gz';

const sample = {
  zh: '地区,行业,年份,产值（亿元）\n湖北,汽车制造业,2022,7200.5\n湖北,医药制造业,2022,1500\n湖南,汽车制造业,2022,1800\n湖南,医药制造业,2022,\n',
  en: 'region,industry,year,output (100 million CNY)\nHubei,Manufacture of automobiles,2022,7200.5\nHubei,Manufacture of medicines,2022,1500\nHunan,Manufacture of automobiles,2022,1800\nHunan,Manufacture of medicines,2022,\n',
};

/** Where a file is dropped or chosen, and what such a file has to say. */
export function ChooseFile({ onChoose }: { onChoose: (file: File) => void }) {
  const say = useImportWords();
  const text = useText();
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
      <div className="answer">
        <p>{say('lead')}</p>
      </div>
      <div className={isOver ? 'drop over' : 'drop'} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
        <span className="drop-title">{say('drop')}</span>
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
      <p>{say('needs')}</p>
      <p className="import-hints small quiet">
        <button
          type="button"
          className="small-button"
          onClick={() => saveFile(`\uFEFF${text(sample)}`, say('sampleName'), 'text/csv')}
        >
          {say('sample')}
        </button>
        <code>{say('command')}</code>
      </p>
    </>
  );
}
