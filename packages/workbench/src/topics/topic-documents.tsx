import { withChinesePunctuation } from '@yanzhen/documents/text';
import { RoomLink } from '../app/room-link.tsx';
import { kindOf, Marked, PassageLink, useDocumentsWords, useRegionNamed } from '../documents/index.ts';
import { Block } from '../parts/block.tsx';
import type { TopicPage } from './use-topics.ts';
import { useTopicsWords } from './words.ts';

/** The newest documents, new ones marked, each with what it says on the topic. */
export function TopicDocuments({ topic }: { topic: TopicPage }) {
  const say = useTopicsWords();
  const { documents, total } = topic;
  return (
    <Block
      title={say('newest')}
      answer={documents.length < total ? say('shownOf', { shown: documents.length, total }) : say('newestAnswer')}
    >
      <ol className="topic-documents">
        {documents.map((document) => (
          <OneDocument key={document.id} document={document} />
        ))}
      </ol>
    </Block>
  );
}

function OneDocument({ document }: { document: TopicPage['documents'][number] }) {
  const say = useTopicsWords();
  const sayDocuments = useDocumentsWords();
  const { nameOf } = useRegionNamed();
  const { id, title, date, region, kind, hits, isNew, digest } = document;
  const about = [date, region && nameOf(region), kindOf(kind, sayDocuments), say('hits', { count: hits })];
  const points = [digest.viewpoint, ...digest.groups.flatMap((group) => group.points)].filter(
    (point) => point !== null,
  );
  return (
    <li>
      <h3>
        <RoomLink to="/document" pick={{ document: id }} className="document-title">
          {withChinesePunctuation(title)}
        </RoomLink>
        {isNew && <span className="topic-new">{say('isNew')}</span>}
      </h3>
      <p className="small quiet">{about.filter((part) => part).join(' · ')}</p>
      <ul className="library-hits">
        {points.slice(0, 4).map((point) => {
          const [cited] = point.citations;
          return (
            <li key={point.text}>
              {cited ? (
                <PassageLink place={cited}>
                  <Marked text={point.text} />
                </PassageLink>
              ) : (
                <Marked text={point.text} />
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}
