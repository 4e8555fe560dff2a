import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { FileButton } from '../parts/file-button.tsx';
import { fileName, saveFile } from '../parts/save-file.ts';
import { useText } from '../words/index.ts';
import { budgetsOf, budgetTemplate, readBudgets, writeBudgets } from './budgets.ts';
import { usePartnersWords } from './words.ts';

/** Land, energy, carbon, water and labour that regions have left: from a file, kept in the address. */
export function BudgetFile({ dataset }: { dataset: DatasetView }) {
  const say = usePartnersWords();
  const text = useText();
  const [{ budgets: kept }, update] = useAddress();
  const [problem, setProblem] = useState('');
  const { regions } = dataset.info;
  const budgets = readBudgets(kept);
  const codeOf = (asked: string) =>
    regions.find(({ code, name }) => asked === code || asked === name.zh || asked === name.en)?.code;
  const take = async ([file]: readonly File[]) => {
    const found = budgetsOf(await file!.text(), codeOf);
    setProblem(
      found === undefined
        ? say('budgetsColumns')
        : found.unread.length > 0
          ? say('budgetsUnread', { lines: found.unread.slice(0, 10).join(text({ zh: '、', en: ', ' })) })
          : '',
    );
    if (found !== undefined) update({ budgets: writeBudgets(found.budgets) });
  };
  const template = () => {
    const names = regions.map(({ name }) => text(name));
    saveFile(budgetTemplate(names, say('budgetsResources').split('|')), fileName(say('budgets'), 'csv'), 'text/csv');
  };
  return (
    <div className="no-print">
      <p className="small">
        {say('budgets')}
        {text({ zh: '：', en: ': ' })}
        {budgets.length === 0
          ? say('budgetsNone')
          : say('budgetsSome', {
              ...{ count: budgets.length, regions: new Set(budgets.map(({ region }) => region)).size },
            })}
      </p>
      <p className="controls">
        <FileButton label={say('budgetsOpen')} accept=".csv" onFiles={(files) => void take(files)} />
        <button type="button" className="small-button" onClick={template}>
          {say('budgetsTemplate')}
        </button>
        {budgets.length > 0 && (
          <button type="button" className="small-button" onClick={() => update({ budgets: undefined })}>
            {say('budgetsDrop')}
          </button>
        )}
      </p>
      {problem !== '' && <p role="alert">{problem}</p>}
    </div>
  );
}
