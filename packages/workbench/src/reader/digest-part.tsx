import { Marked, type passagePlace } from '../documents/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import type { Cited } from './reader.tsx';
import { type Digest, useDigest } from './use-document.ts';
import { useReaderWords } from './words.ts';

interface Props {
  readonly reference: string;
  readonly place: ReturnType<typeof passagePlace>;
  readonly onCited: (cited: Cited) => void;
}

type Point = NonNullable<Digest['viewpoint']>;

/** Core viewpoint and points in groups; each leads to where it stands. */
export function DigestPart({ reference, place, onCited }: Props) {
  const say = useReaderWords();
  const { data, error, refetch } = useDigest(reference);
  const digest = data?.digests[0];
  return (
    <section className="reader-part reader-digest" aria-labelledby="reader-digest">
      <header className="reader-part-head">
        <h2 id="reader-digest">{say('digest')}</h2>
        <span className="small quiet">{say('extractive')}</span>
      </header>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <JobProgress />}
      {digest && digest.viewpoint === null && digest.groups.length === 0 && <p className="quiet">{say('noDigest')}</p>}
      {digest?.viewpoint && (
        <>
          <h3>{say('viewpoint')}</h3>
          <OnePoint point={digest.viewpoint} place={place} onCited={onCited} />
        </>
      )}
      {digest?.groups.map((group) => (
        <div key={group.title}>
          <h3>
            <Marked text={group.title} />
          </h3>
          <ul className="digest-points">
            {group.points.map((point) => (
              <li key={point.text}>
                <OnePoint point={point} place={place} onCited={onCited} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function OnePoint({ point, place, onCited }: { point: Point } & Pick<Props, 'place' | 'onCited'>) {
  const [cited] = point.citations;
  if (cited === undefined) return <p>{point.text}</p>;
  const isHere = place?.passage === cited.passage && place.start === cited.start;
  return (
    <button
      type="button"
      className="plain-button cited"
      aria-current={isHere ? 'true' : undefined}
      onClick={() => onCited(cited)}
    >
      <Marked text={point.text} />
    </button>
  );
}
