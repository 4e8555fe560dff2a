import { useState } from 'react';
import type { DatasetView } from '../data/index.ts';
import { formatAmount } from '../design/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Select } from '../parts/select.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage } from '../words/index.ts';
import { useNames } from './names.ts';
import { useOpenedWords } from './opened-words.ts';
import type { Proposal } from './proposal.ts';
import { useExplained } from './use-explained.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly proposal: Proposal;
  readonly input: Record<string, unknown>;
}

const lengths = [30, 60, 90];

/** The gain in security by the shock model, when it is asked for: it takes seconds. */
export function Security(props: Props) {
  const say = useOpenedWords();
  const names = useNames(props.dataset);
  const [days, setDays] = useState(60);
  const [asked, setAsked] = useState<string>();
  const { key, source } = props.proposal;
  return (
    <>
      <div className="controls no-print">
        <Select
          label={say('stopDays', { source: names.region(source) })}
          options={lengths.map((length) => ({ value: String(length), name: say('days', { count: length }) }))}
          value={String(days)}
          onChange={(next) => setDays(Number(next))}
        />
        {asked !== key && (
          <button type="button" className="small-button" onClick={() => setAsked(key)}>
            {say('simulate')}
          </button>
        )}
      </div>
      {asked === key && <Simulated {...props} days={days} />}
    </>
  );
}

function Simulated({ dataset, proposal, input, days }: Props & { readonly days: number }) {
  const say = useOpenedWords();
  const language = useLanguage();
  const names = useNames(dataset);
  const { data, error, refetch } = useExplained(input, proposal, { days });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { security } = data ?? {};
  if (!data || security?.days !== days) return <JobProgress />;
  const { unit, inventory, models } = security;
  // More made up than lost is no loss.
  const losses = models.map((one) => [one.lost_without, one.lost_with].map((lost) => Math.max(0, lost ?? Number.NaN)));
  const said = { source: names.region(proposal.source), receiver: names.region(proposal.receiver), days, inventory };
  if (losses.every(([without]) => without === 0)) return <p role="status">{say('simulatedNone', said)}</p>;
  const range = (of: (pair: readonly number[]) => number) => {
    const values = losses.map(of);
    const [least, largest] = [Math.min(...values), Math.max(...values)].map((value) =>
      formatAmount(value, unit, language),
    );
    return least === largest ? least! : `${least} – ${largest}`;
  };
  const avoided = range(([without, kept]) => without! - kept!);
  return (
    <p role="status">
      {say('simulated', { ...said, without: range(([one]) => one!), with: range(([, one]) => one!) })}{' '}
      <WhyNumber shown={avoided} figure={{ title: say('avoided'), value: avoided, evidence: data.evidence }} />
      {models.length > 1 && ` ${say('simulatedRange', { count: models.length })}`}
    </p>
  );
}
