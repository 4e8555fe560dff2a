import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { type ChainTableEntry, chainTableListQuery, useCase } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { LoadDemo } from '../parts/load-demo.tsx';
import { FacilityProblem } from './facility-problem.tsx';
import { demoChoice } from './from-table.ts';
import { readProblem } from './problem.ts';
import { TableChoiceForm } from './table-choice-form.tsx';
import { useStudioWords } from './words.ts';

const lookEvery = 2000;

/** Whether there is a table with flows between regions. */
function hasFlows(tables: readonly ChainTableEntry[] | undefined): boolean {
  return tables?.some(({ regions }) => regions > 1) === true;
}

/** Where nothing is opened yet: the demo, regions and sectors of a table, or a file of one's own. */
export function Start() {
  const say = useStudioWords();
  const [, update] = useAddress();
  // The demo's table is estimated when the server starts for the first time: it comes in a little later.
  const { data: tables } = useQuery({
    ...chainTableListQuery(),
    refetchInterval: ({ state }) => (hasFlows(state.data) ? false : lookEvery),
  });
  const { put } = useCase();
  const [published, setPublished] = useState<{ name: string; text: string }>();
  const open = useMutation({
    mutationFn: async (file: File) => {
      const text = await file.text();
      setPublished(undefined);
      const problem = readProblem(text);
      // A file that is no JSON may be a published location problem; of JSON the server says what is wrong.
      if (problem === undefined && !/^\s*[{[]/.test(text)) return setPublished({ name: file.name, text });
      const name = problem?.title ?? file.name;
      await put({ zh: name, en: name }, [{ part: 'layout', text }]);
    },
  });
  const hasTable = hasFlows(tables);
  const { regions, sectors } = demoChoice;
  return (
    <div className="layout-start">
      <p className="block-answer">{say('intro')}</p>
      <section>
        <h2>{say('startDemo')}</h2>
        <p className="quiet">{say('startDemoSay')}</p>
        {hasTable ? (
          <button
            type="button"
            className="action"
            onClick={() => update({ regions: regions.join(','), industries: sectors.join(',') })}
          >
            {say('openDemo')}
          </button>
        ) : (
          tables && <LoadDemo />
        )}
      </section>
      {hasTable && (
        <section>
          <h2>{say('startTable')}</h2>
          <p className="quiet">{say('startTableSay')}</p>
          <TableChoiceForm />
        </section>
      )}
      <section>
        <h2>{say('startFile')}</h2>
        <FileDrop
          title={say('dropFile')}
          choose={say('chooseFile')}
          hint={say('dropHint')}
          accept=".json,.txt,.dat,.cap,.plc"
          onFile={(file) => open.mutate(file)}
        />
        {open.error && <ErrorState error={open.error} />}
      </section>
      {published && <FacilityProblem key={published.text} file={published} />}
    </div>
  );
}
