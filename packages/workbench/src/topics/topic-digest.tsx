import { useState } from 'react';
import { type DigestWriter, DigestWriterChoice, ModelAccount } from '../documents/index.ts';
import { Block } from '../parts/block.tsx';
import { DigestPoints } from './digest-points.tsx';
import { type TopicPage, useModelDigest } from './use-topics.ts';
import { useTopicsWords } from './words.ts';

/** What the topic comes to, in the words of its documents or of the model. */
export function TopicDigest({ topic }: { topic: TopicPage }) {
  const say = useTopicsWords();
  const [writer, setWriter] = useState<DigestWriter>('text');
  const asked = useModelDigest(topic.topic, writer === 'model');
  const digest = writer === 'model' ? asked.data?.digest : topic.digest;
  if (topic.digest.groups.length === 0) return null;
  return (
    <Block title={say('summary')}>
      <DigestWriterChoice model={topic.model} writer={writer} onWriter={setWriter} />
      {writer === 'model' && (
        <ModelAccount
          digest={digest}
          notes={asked.data?.evidence.notes ?? []}
          model={topic.model ?? ''}
          error={asked.error}
          onRetry={() => void asked.refetch()}
          onCancel={() => setWriter('text')}
        />
      )}
      {digest && <DigestPoints digest={digest} />}
    </Block>
  );
}
