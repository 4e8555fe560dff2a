import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useAddress } from '../../app/address.ts';
import { client } from '../../data/index.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { JobProgress } from '../../parts/job-progress.tsx';
import { Select } from '../../parts/select.tsx';
import { useLanguage } from '../../words/index.ts';
import { saveMade } from '../made-file.ts';
import { BriefText } from './brief-text.tsx';
import { useBriefWords } from './words.ts';
import './brief.css';

/** The monthly brief as it will be printed, for the days chosen, and as Word or HTML. */
export function Brief({ id }: { id: string }) {
  const say = useBriefWords();
  const shown = useLanguage();
  const [{ from, to, order }, update] = useAddress();
  const language = order === 'zh' || order === 'en' ? order : shown;
  const input = {
    ...{ plan: id, language, as: [] },
    ...(from !== undefined && { since: from }),
    ...(to !== undefined && { today: to }),
  };
  const brief = useQuery({
    queryKey: ['plans.brief', input],
    queryFn: ({ signal }) => client.plans.brief(input, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const make = useMutation({
    mutationFn: async (as: 'docx' | 'html') => (await client.plans.brief({ ...input, as: [as] })).files,
    onSuccess: (files) => files.forEach(saveMade),
  });
  return (
    <>
      <p className="block-answer no-print">{say('lead')}</p>
      <div className="controls no-print">
        <Day label={say('since')} value={from ?? brief.data?.since ?? ''} onChange={(day) => update({ from: day })} />
        <Day label={say('today')} value={to ?? brief.data?.today ?? ''} onChange={(day) => update({ to: day })} />
        <Select
          label={say('language')}
          value={language}
          options={[
            { value: 'zh', name: say('zh') },
            { value: 'en', name: say('en') },
          ]}
          onChange={(value) => update({ order: value })}
        />
        <button type="button" className="action" disabled={make.isPending} onClick={() => make.mutate('docx')}>
          {say('word')}
        </button>
        <button type="button" className="small-button" disabled={make.isPending} onClick={() => make.mutate('html')}>
          {say('html')}
        </button>
      </div>
      {make.error && <ErrorState error={make.error} />}
      {brief.error && <ErrorState error={brief.error} onRetry={() => void brief.refetch()} />}
      {brief.isPending && <JobProgress />}
      {brief.data && <BriefText brief={brief.data} language={language} label={say('preview')} />}
    </>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (day: string | undefined) => void;
}) {
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      <input
        type="date"
        className="plan-input"
        value={value}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    </label>
  );
}
