import { useState } from 'react';
import { ChooseFile } from './choose-file.tsx';
import type { ChosenFile } from './use-preview.ts';
import { Wizard } from './wizard.tsx';
import { useImportWords } from './words.ts';
import './imports.css';

export function Page() {
  const say = useImportWords();
  const [chosen, setChosen] = useState<ChosenFile>();
  const choose = (file: File) => setChosen((before) => ({ file, key: (before?.key ?? 0) + 1 }));
  return (
    <>
      <h1>{say('title')}</h1>
      {chosen ? (
        <Wizard key={chosen.key} chosen={chosen} onAnother={() => setChosen(undefined)} />
      ) : (
        <ChooseFile onChoose={choose} />
      )}
    </>
  );
}
