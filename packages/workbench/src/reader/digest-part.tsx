import { useState } from 'react';
import {
  type DigestWriter,
  DigestWriterChoice,
  Marked,
  ModelAccount,
  type passagePlace,
  useDocumentsWords,
} from '../documents/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import type { Cited } from './reader.tsx';
import { type Digest, useDigest, useModelDigest } from './use-document.ts';
import { useReaderWords } from './words.ts';

interface Props {
  readonly reference: string;
  readonly place: ReturnType<typeof passagePlace>;
  readonly onCited: (cited: Cited) => void;
}

type Point = NonNullable<Digest['viewpoint']>;

/** Core viewpoint and points in groups, by the text itself or by the model; each leads to where it stands. */
export function DigestPart({ reference, place, onCited }: Props) {
  const say = useReaderWords();
  const [writer, setWriter] = useState<DigestWriter>('text');
  const ofText = useDigest(reference);
  const ofModel = useModelDigest(reference, writer === 'model');
  const { data, error, refetch } = writer === 'model' ? ofModel : ofText;
  const model = ofText.data?.model;
  return (
    <section className="reader-part reader-digest" aria-labelledby="reader-digest">
      <header className="reader-part-head">
        <h2 id="reader-digest">{say('digest')}</h2>
        {ofText.data && <DigestWriterChoice model={model} writer={writer} onWriter={setWriter} />}
      </header>
      {writer === 'model' ? (
        <ModelAccount
          digest={data?.digests[0]}
          notes={data?.evidence.notes ?? []}
          model={model ?? ''}
          error={error}
          onRetry={() => void refetch()}
          onCancel={() => setWriter('text')}
        />
      ) : (
        <>
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <JobProgress />}
        </>
      )}
      {data?.digests[0] && <DigestBody digest={data.digests[0]} place={place} onCited={onCited} />}
    </section>
  );
}

function DigestBody({ digest, place, onCited }: { digest: Digest } & Pick<Props, 'place' | 'onCited'>) {
  const say = useReaderWords();
  const { viewpoint, groups } = digest;
  if (viewpoint === null && groups.length === 0) return <p className="quiet">{say('noDigest')}</p>;
  return (
    <>
      {viewpoint && (
        <>
          <h3>{say('viewpoint')}</h3>
          <OnePoint point={viewpoint} place={place} onCited={onCited} />
        </>
      )}
      {groups.map((group) => (
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
    </>
  );
}

/** The point leads to its first source; what else bears it stands behind it as numbers. */
function OnePoint({ point, place, onCited }: { point: Point } & Pick<Props, 'place' | 'onCited'>) {
  const sayDocuments = useDocumentsWords();
  const [cited, ...more] = point.citations;
  if (cited === undefined) return <p>{point.text}</p>;
  const isHere = (one: Cited) => place?.passage === one.passage && place.start === one.start;
  return (
    <>
      <button
        type="button"
        className="plain-button cited"
        aria-current={isHere(cited) ? 'true' : undefined}
        onClick={() => onCited(cited)}
      >
        <Marked text={point.text} />
      </button>
      {more.length > 0 && (
        <span className="cited-more no-print">
          {more.map((one, k) => (
            <button
              key={`${one.passage}:${one.start}`}
              type="button"
              className="link-button small"
              aria-label={sayDocuments('source', { k: k + 2 })}
              onClick={() => onCited(one)}
            >
              [{k + 2}]
            </button>
          ))}
        </span>
      )}
    </>
  );
}
