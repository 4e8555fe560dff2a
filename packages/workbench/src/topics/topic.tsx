import { useNavigate } from '@tanstack/react-router';
import { withChinesePunctuation } from '@yanzhen/documents/text';
import { RoomLink } from '../app/room-link.tsx';
import { PrintNote } from '../documents/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { TopicDigest } from './topic-digest.tsx';
import { TopicDocuments } from './topic-documents.tsx';
import { TopicFacts } from './topic-facts.tsx';
import { TopicRegions } from './topic-regions.tsx';
import { type TopicPage, useDelete, useLook, useTopic } from './use-topics.ts';
import { useTopicsWords } from './words.ts';

/** One topic: what it comes to, what is new, who says what in figures and where. */
export function Topic({ id }: { id: string }) {
  const say = useTopicsWords();
  const { data, error, refetch } = useTopic(id);
  if (error) {
    return (
      <>
        <h1>{say('title')}</h1>
        <ErrorState error={error} onRetry={() => void refetch()} />
        <RoomLink to="/topic">{say('all')}</RoomLink>
      </>
    );
  }
  if (!data) return <JobProgress />;
  return (
    <>
      <h1>{say('topicTitle', { name: data.name })}</h1>
      <TopicAnswer topic={data} />
      <Actions topic={data} />
      <TopicDigest topic={data} />
      <TopicDocuments topic={data} />
      <TopicFacts topic={data} />
      <TopicRegions topic={data} />
      <PrintNote shows={[data.name, data.query]} />
    </>
  );
}

function TopicAnswer({ topic }: { topic: TopicPage }) {
  const say = useTopicsWords();
  const { query, total, regions, documents, seenAt, evidence } = topic;
  const count = documents.filter(({ isNew }) => isNew).length;
  const fresh = seenAt === null ? say('freshFirst') : count === 0 ? say('freshNone') : say('freshSome', { count });
  const viewpoint = viewpointOf(topic, say);
  return (
    <AnswerSentence
      text={say('answer', { total, query, regions: regions.length, fresh, viewpoint })}
      evidence={evidence}
    />
  );
}

/** The core viewpoint with the document that says so: alone, a sentence does not tell of whom it speaks. */
function viewpointOf({ digest, documents }: TopicPage, say: ReturnType<typeof useTopicsWords>): string {
  const { viewpoint } = digest;
  if (viewpoint === null) return '';
  const source = documents.find(({ id }) => id === viewpoint.citations[0]?.document);
  const said = withChinesePunctuation(viewpoint.text);
  return source === undefined
    ? said
    : say('viewpointOf', { title: withChinesePunctuation(source.title), viewpoint: said });
}

function Actions({ topic }: { topic: TopicPage }) {
  const say = useTopicsWords();
  const navigate = useNavigate();
  const look = useLook(topic.topic);
  const remove = useDelete();
  const { seenAt, name, query } = topic;
  const isAllSeen = seenAt !== null && topic.documents.every(({ isNew }) => !isNew);
  const drop = () =>
    remove.mutate(
      { id: topic.topic, name, query },
      { onSuccess: () => void navigate({ to: '/topic', search: () => ({}) }) },
    );
  return (
    <p className="topic-actions no-print">
      {isAllSeen ? (
        <span className="small quiet">{say('lookDone', { date: seenAt.slice(0, 16).replace('T', ' ') })}</span>
      ) : (
        <OnlyWith least="analyst" silent>
          <button type="button" className="action" disabled={look.isPending} onClick={() => look.mutate()}>
            {say('look')}
          </button>
        </OnlyWith>
      )}
      <RoomLink to="/documents" pick={{ q: query }} className="small-button">
        {say('search')}
      </RoomLink>
      <RoomLink to="/topic" className="small-button">
        {say('all')}
      </RoomLink>
      <OnlyWith least="analyst" silent>
        <button type="button" className="small-button" onClick={drop}>
          {say('remove')}
        </button>
      </OnlyWith>
    </p>
  );
}
