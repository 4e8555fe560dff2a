import { useState } from 'react';
import type { DatasetView } from '../data/index.ts';
import { formatAmount } from '../design/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage } from '../words/index.ts';
import { useNames } from './names.ts';
import { useOpenedWords } from './opened-words.ts';
import type { Proposal } from './proposal.ts';
import { type Explained, useExplained } from './use-explained.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly proposal: Proposal;
  readonly input: Record<string, unknown>;
}

/** The gain in security by the shock model, when it is asked for: it takes seconds. */
export function Security(props: Props) {
  const say = useOpenedWords();
  const names = useNames(props.dataset);
  const [asked, setAsked] = useState<string>();
  const { key, source } = props.proposal;
  if (asked === key) return <Simulated {...props} />;
  return (
    <p className="no-print">
      <button type="button" className="small-button" onClick={() => setAsked(key)}>
        {say('simulate', { source: names.region(source) })}
      </button>
    </p>
  );
}

function Simulated({ dataset, proposal, input }: Props) {
  const say = useOpenedWords();
  const language = useLanguage();
  const names = useNames(dataset);
  const { data, error, refetch } = useExplained(input, proposal, { simulate: true });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { security } = data ?? {};
  if (!data || !security) return <JobProgress />;
  const range = (of: (model: NonNullable<Explained['security']>['models'][number]) => number | null) => {
    const values = security.models.map(of).filter((value) => value !== null);
    const shown = (value: number) => formatAmount(value, security.unit, language);
    const [least, largest] = [Math.min(...values), Math.max(...values)];
    return shown(least) === shown(largest) ? shown(least) : `${shown(least)} – ${shown(largest)}`;
  };
  const avoided = range((one) => (one.lost_without ?? Number.NaN) - (one.lost_with ?? Number.NaN));
  return (
    <p role="status">
      {say('simulated', {
        ...{ source: names.region(proposal.source), receiver: names.region(proposal.receiver), days: security.days },
        ...{ without: range((one) => one.lost_without), with: range((one) => one.lost_with) },
      })}{' '}
      <WhyNumber shown={avoided} figure={{ title: say('avoided'), value: avoided, evidence: data.evidence }} />
      {security.models.length > 1 && ` ${say('simulatedRange', { count: security.models.length })}`}
    </p>
  );
}
