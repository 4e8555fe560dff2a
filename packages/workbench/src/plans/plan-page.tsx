import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useText } from '../words/index.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { EditBar } from './edit-bar.tsx';
import { PlanEditing } from './editing.tsx';
import { useListWords } from './list-words.ts';
import { PlanPrintLine } from './plan-print-line.tsx';
import { PlanTabs, tabOf } from './plan-tabs.tsx';
import { type Plan, planQuery, useOthersChanges } from './use-plan.ts';
import { usePlanList } from './use-plan-list.ts';
import '../parts/controls.css';
import './plans.css';

const views = {
  tree: lazy(async () => ({ default: (await import('./tree/tree.tsx')).Tree })),
  indicator: lazy(async () => ({ default: (await import('./indicator/indicator-page.tsx')).IndicatorPage })),
  'what-if': lazy(async () => ({ default: (await import('./what-if/what-it-takes.tsx')).WhatItTakes })),
  decompose: lazy(async () => ({ default: (await import('./decompose/decompose.tsx')).Decompose })),
  board: lazy(async () => ({ default: (await import('./board/board.tsx')).Board })),
  gantt: lazy(async () => ({ default: (await import('./gantt/gantt.tsx')).Gantt })),
  gradient: lazy(async () => ({ default: (await import('./gradient/gradient.tsx')).Gradient })),
  audit: lazy(async () => ({ default: (await import('./audit/audit.tsx')).Audit })),
  brief: lazy(async () => ({ default: (await import('./brief/brief.tsx')).Brief })),
  log: lazy(async () => ({ default: (await import('./log/log.tsx')).Log })),
  import: lazy(async () => ({ default: (await import('./in-and-out/in-and-out.tsx')).InAndOut })),
};

export function Page() {
  const [{ plan }] = useAddress();
  return plan === undefined ? <ChoosePlan /> : <OnePlan key={plan} id={plan} />;
}

function OnePlan({ id }: { id: string }) {
  const text = useText();
  const { data: plan, error, refetch } = useQuery(planQuery(id));
  useOthersChanges(id, plan?.revision);
  if (error) {
    return (
      <>
        <ErrorState error={error} onRetry={() => void refetch()} />
        <ChoosePlan />
      </>
    );
  }
  if (plan === undefined) return <JobProgress />;
  return (
    <PlanEditing plan={id}>
      <h1>{text(plan.info.title)}</h1>
      <div className="plan-head">
        <PlanTabs />
        <EditBar />
      </div>
      <ConflictNotice />
      <View id={id} plan={plan} />
      <PlanPrintLine plan={plan} />
    </PlanEditing>
  );
}

function View({ id, plan }: { id: string; plan: Plan }) {
  const [{ tab }] = useAddress();
  const Shown = views[tabOf(tab)];
  return (
    <Suspense fallback={<JobProgress />}>
      <Shown id={id} plan={plan} />
    </Suspense>
  );
}

function ChoosePlan() {
  const say = useListWords();
  const text = useText();
  const { entries } = usePlanList();
  return (
    <>
      <h1>{say('chooseTitle')}</h1>
      <EmptyState
        title={say(entries?.length === 0 ? 'emptyTitle' : 'list')}
        action={<RoomLink to="/plans">{say('all')}</RoomLink>}
      >
        <p>{say('chooseText')}</p>
        <ul>
          {entries?.map(({ id, title }) => (
            <li key={id}>
              <RoomLink to="/plan" pick={{ plan: id }}>
                {text(title)}
              </RoomLink>
            </li>
          ))}
        </ul>
      </EmptyState>
    </>
  );
}
