import { withChinesePunctuation } from '@yanzhen/documents/text';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { type ShownDocument, useDigest } from './use-document.ts';
import { useFacts } from './use-facts.ts';
import { useReaderWords } from './words.ts';

/** What the document says in one or two sentences. */
export function ReaderAnswer({ document, reference }: { document: ShownDocument; reference: string }) {
  const say = useReaderWords();
  const digest = useDigest(reference);
  const found = useFacts(reference);
  if (!digest.data || !found.data) return <p className="block-answer">&nbsp;</p>;
  const { facts } = found.data;
  const viewpoint = digest.data.digests[0]?.viewpoint?.text ?? '';
  return (
    <AnswerSentence
      text={say('answer', {
        title: withChinesePunctuation(document.title),
        viewpoint: withChinesePunctuation(viewpoint),
        targets: facts.filter(({ kind }) => kind === 'target').length,
        achieved: facts.filter(({ kind }) => kind === 'achieved').length,
      })}
      evidence={digest.data.evidence}
    />
  );
}
