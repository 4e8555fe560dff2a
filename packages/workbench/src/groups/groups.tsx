import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { countWithin, type DatasetView, groupsQuery, type RegionGroup } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { ChangeNotice } from './change-notice.tsx';
import { type Draft, draftOf, useGroupChanges } from './changes.ts';
import { GroupDetail } from './group-detail.tsx';
import { GroupList } from './group-list.tsx';
import { emptyDraft, OwnGroup } from './own-group.tsx';
import { useGroupWords } from './words.ts';
import './groups.css';

/** The groups there are, one of them, and the making of one's own. */
export function Groups({ dataset }: { dataset: DatasetView }) {
  const { data: groups, error, refetch } = useQuery(groupsQuery());
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!groups) return <JobProgress />;
  return <GroupsPage dataset={dataset} groups={groups} />;
}

function GroupsPage({ dataset, groups }: { dataset: DatasetView; groups: readonly RegionGroup[] }) {
  const say = useGroupWords();
  const [{ group, within }, update] = useAddress();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const changes = useGroupChanges(dataset.info.regionScheme, groups);
  const usable = groups.filter((group) => countWithin(group, dataset.info) > 1);
  const shown = groups.find(({ id }) => id === (group ?? within)) ?? usable[0] ?? groups[0];
  const own = groups.filter(({ kind }) => kind === 'own').length;
  return (
    <>
      <p className="block-answer">
        {say('answer', { all: groups.length, builtIn: groups.length - own, own, usable: usable.length })}
      </p>
      <ChangeNotice changes={changes} />
      <div className="columns">
        <GroupList dataset={dataset} groups={groups} chosen={shown?.id} onChoose={({ id }) => update({ group: id })} />
        <div className="groups-side">
          {shown && (
            <GroupDetail
              dataset={dataset}
              group={shown}
              onEdit={() => setDraft(draftOf(shown))}
              onRemove={() => {
                changes.remove.mutate(shown);
                update({ group: undefined, ...(within === shown.id ? { within: undefined } : {}) }, { replace: true });
              }}
            />
          )}
          <OnlyWith least="analyst">
            <OwnGroup
              dataset={dataset}
              groups={groups}
              draft={draft}
              changes={changes}
              onDraft={setDraft}
              onSaved={(name) => {
                setDraft(emptyDraft);
                update({ group: name });
              }}
            />
          </OnlyWith>
        </div>
      </div>
    </>
  );
}
