import { Marked, PassageLink } from '../documents/index.ts';
import type { TopicPage } from './use-topics.ts';

type Digest = TopicPage['digest'];

/** A digest's points; each leads to the passage it stands in. */
export function DigestPoints({ digest }: { digest: Digest }) {
  return (
    <div className="topic-digest">
      {digest.groups.map((group) => (
        <div key={group.title}>
          <h3>
            <Marked text={group.title} />
          </h3>
          <ul>
            {group.points.map((point) => (
              <li key={point.text}>
                <OnePoint point={point} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function OnePoint({ point }: { point: Digest['groups'][number]['points'][number] }) {
  const [cited] = point.citations;
  if (cited === undefined) return <Marked text={point.text} />;
  return (
    <PassageLink place={cited}>
      <Marked text={point.text} />
    </PassageLink>
  );
}
