import { FileDrop } from '../parts/file-drop.tsx';
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
  return (
    <>
      <div className="answer">
        <p>{say('lead')}</p>
      </div>
      <FileDrop title={say('drop')} choose={say('choose')} hint={say('formats')} accept={accepted} onFile={onChoose} />
      <p>{say('needs')}</p>
      <p className="file-hints small quiet">
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
