import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../app/address.ts';
import { rowsOf, tableQuery } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { NewSpace } from './new-space.tsx';
import { SpaceList } from './space-list.tsx';
import { SpaceRoom } from './space-room.tsx';
import { spacesQuery } from './spaces.ts';
import { WhatLeft } from './what-left.tsx';
import { useJointWords } from './words.ts';
import './joint.css';
import { OnlyWith } from '../parts/only-with.tsx';

/** Joint spaces: who is in them, what this workspace lets out, what comes of it, what left. */
export function Page() {
  const say = useJointWords();
  const [{ space: picked }] = useAddress();
  const { data, error, refetch } = useQuery(spacesQuery());
  const { data: left } = useQuery(tableQuery('joint.left', {}));
  const releases = left ? rowsOf(left) : undefined;
  const space = data?.spaces.find(({ id }) => id === picked) ?? data?.spaces[0];
  return (
    <>
      <h1>{say('title')}</h1>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <JobProgress />}
      {data && (
        <AnswerSentence
          evidence={data.evidence}
          text={
            data.spaces.length === 0
              ? say('answerNone')
              : say('answer', {
                  count: data.spaces.length,
                  left: releases?.length ?? 0,
                  standing: releases?.filter((row) => row['withdrawn_at'] === '').length ?? 0,
                })
          }
        />
      )}
      {data && data.spaces.length > 0 && <SpaceList spaces={data.spaces} chosen={space?.id} />}
      {space && <SpaceRoom key={space.id} space={space} />}
      <OnlyWith least="admin">
        <NewSpace />
      </OnlyWith>
      {releases && <WhatLeft rows={releases} />}
    </>
  );
}
