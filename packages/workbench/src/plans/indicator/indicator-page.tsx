import { useAddress } from '../../app/address.ts';
import { AnswerSentence } from '../../parts/answer-sentence.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { JobProgress } from '../../parts/job-progress.tsx';
import { Notes } from '../../parts/notes.tsx';
import { Select } from '../../parts/select.tsx';
import { joinSentences, useLanguage } from '../../words/index.ts';
import { ItemDialog } from '../item-dialog.tsx';
import { valueText } from '../item-name.ts';
import type { Plan } from '../use-plan.ts';
import { usePlanWords } from '../words.ts';
import { Definitions } from './definitions.tsx';
import { FanChart } from './fan-chart.tsx';
import { Observations } from './observations.tsx';
import { ProjectEffects } from './project-effects.tsx';
import { Targets } from './targets.tsx';
import { Trials } from './trials.tsx';
import { type Outlook, useOutlook } from './use-outlook.ts';
import { WhatIf } from './what-if.tsx';
import { useIndicatorWords } from './words.ts';
import './indicator.css';

/** One indicator whole: how likely its targets are, what that rests on, and what would change it. */
export function IndicatorPage({ id, plan }: { id: string; plan: Plan }) {
  const say = useIndicatorWords();
  const [{ indicator: asked, settings }, update] = useAddress();
  const indicators = plan.items.filter((item) => item.kind === 'indicator');
  const indicator = indicators.find((item) => item.id === asked) ?? indicators[0];
  const { data, error, refetch, isPlaceholderData } = useOutlook(id, indicator?.id);
  if (indicator === undefined) {
    return (
      <EmptyState title={say('none')}>
        <p>{say('noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Controls indicators={indicators} chosen={indicator.id} outlook={data} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error && settings !== undefined && (
        <p className="no-print">
          <button type="button" className="small-button" onClick={() => update({ settings: undefined })}>
            {say('clearAssumed')}
          </button>
        </p>
      )}
      {data === undefined && !error && <JobProgress />}
      {data && (
        <div className={isPlaceholderData ? 'indicator-page waiting' : 'indicator-page'}>
          <Answer outlook={data} />
          <Notes notes={data.evidence.notes} />
          <FanChart outlook={data} />
          <Targets outlook={data} />
          <WhatIf
            key={`what-if ${data.indicator.id} ${data.definition?.number}`}
            outlook={data}
            indicators={indicators.map((item) => ({ id: item.id, name: item.fields.name }))}
          />
          <ProjectEffects outlook={data} />
          <Observations outlook={data} />
          <Definitions outlook={data} />
          <Trials outlook={data} />
        </div>
      )}
      <ItemDialog plan={plan} />
    </>
  );
}

interface ControlsProps {
  readonly indicators: readonly { readonly id: string; readonly fields: { readonly name: string } }[];
  readonly chosen: string;
  readonly outlook: Outlook | undefined;
}

function Controls({ indicators, chosen, outlook }: ControlsProps) {
  const say = useIndicatorWords();
  const [{ model = '' }, update] = useAddress();
  return (
    <div className="controls no-print">
      <Select
        label={say('indicator')}
        value={chosen}
        options={indicators.map(({ id, fields }) => ({ value: id, name: fields.name }))}
        onChange={(indicator) =>
          update({ indicator, level: undefined, base: undefined, further: undefined, settings: undefined })
        }
      />
      {outlook && outlook.definitions.length > 1 && (
        <Select
          label={say('definition')}
          value={String(outlook.definition?.number ?? '')}
          options={outlook.definitions.map(({ number, unit }) => ({
            value: String(number),
            name: say('definitionName', { number, unit }),
          }))}
          onChange={(level) => update({ level, settings: undefined })}
        />
      )}
      <Select
        label={say('model')}
        value={model}
        options={[
          { value: '', name: say('byTrial') },
          ...(['drift', 'damped-trend', 'local-level'] as const).map((value) => ({ value, name: say(value) })),
        ]}
        onChange={(value) => update({ model: value || undefined })}
      />
    </div>
  );
}

function Answer({ outlook }: { outlook: Outlook }) {
  const say = useIndicatorWords();
  const sayPlan = usePlanWords();
  const language = useLanguage();
  const { indicator, targets, stale, definition, series, evidence } = outlook;
  const end = (text: string) => text.replace(/[。.]$/, '');
  const told = targets.map(({ comparator, value, upper, year, reason }) => {
    const fields = { comparator, value, year, ...(upper === null ? {} : { upper }) } as Parameters<typeof valueText>[0];
    const target = sayPlan('targetName', { year, value: valueText(fields, definition?.unit ?? '', sayPlan, language) });
    return `${say('answer', { name: indicator.name, target, reason: end(reason[language]) })}${language === 'zh' ? '。' : '.'}`;
  });
  const sentences = [
    ...(told.length === 0 ? [say('noTargets', { name: indicator.name })] : told),
    ...(stale && series.length > 0 ? [say('stale')] : []),
  ];
  return <AnswerSentence text={joinSentences(sentences, language)} evidence={evidence} />;
}
