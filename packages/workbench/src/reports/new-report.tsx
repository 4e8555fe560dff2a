import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Progress } from '@yanzhen/platform/client';
import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { client } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Picker } from '../parts/picker.tsx';
import { Segments } from '../parts/segments.tsx';
import { Select } from '../parts/select.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { type Subject, useChoices } from './use-choices.ts';
import { type Template, useTemplates } from './use-reports.ts';
import { useReportWords } from './words.ts';

/** Template and subject chosen; the draft is written and opened. */
export function NewReport() {
  const say = useReportWords();
  const text = useText();
  const templates = useTemplates().data;
  const [chosen, setChosen] = useState<string>();
  const template = templates?.find(({ id }) => id === chosen) ?? templates?.[0];
  if (templates === undefined || template === undefined) return null;
  return (
    <div className="no-print">
      <Block title={say('newReport')} answer={say('newText')}>
        <Select
          label={say('template')}
          options={templates.map(({ id, name }) => ({ value: id, name: text(name) }))}
          value={template.id}
          onChange={setChosen}
        />
        <p className="report-about">{text(template.about)}</p>
        <Choose key={template.id} template={template} />
      </Block>
    </div>
  );
}

function Choose({ template }: { template: Template }) {
  const say = useReportWords();
  const shown = useLanguage();
  const [language, setLanguage] = useState<'zh' | 'en'>(shown);
  const [subject, setSubject] = useState<Subject>(useSubject());
  const [progress, setProgress] = useState<Progress>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { choices, chosen, isReady } = useChoices(template.needs, subject);
  const write = useMutation({
    mutationFn: () => {
      const report = `${template.id}-${crypto.randomUUID().slice(0, 8)}`;
      const input = { report, template: template.id as 'region', parameters: chosen, language };
      return client.reports.save(input, { onProgress: setProgress });
    },
    onSuccess: ({ report }) => {
      void queries.invalidateQueries({ queryKey: ['reports.list'] });
      void navigate({ to: '/report', search: { report } });
    },
  });
  return (
    <form
      className="controls"
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate();
      }}
    >
      {choices.map(({ name, options }) => (
        <Picker
          key={name}
          label={say(name)}
          choices={options}
          chosen={chosen[name]}
          none={{ zh: '没有可选的', en: 'none there' }}
          onChoose={(code) => setSubject({ ...subject, [name]: code })}
        />
      ))}
      <Segments
        label={say('language')}
        options={[
          { value: 'zh', name: say('zh') },
          { value: 'en', name: say('en') },
        ]}
        value={language}
        onChange={(value) => setLanguage(value === 'en' ? 'en' : 'zh')}
      />
      <button type="submit" className="action" disabled={!isReady || write.isPending}>
        {say('write')}
      </button>
      {write.isPending && <JobProgress progress={progress} />}
      {write.error && <ErrorState error={write.error} />}
    </form>
  );
}

/** What is picked on the way here stays picked. */
function useSubject(): Subject {
  const [{ dataset, table, region, with: partner, plan, case: line }] = useAddress();
  const id = (reference: string | undefined) => reference?.split('@')[0];
  return { dataset: id(dataset), table: id(table), region, partner, plan, case: line };
}
