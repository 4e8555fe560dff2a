import { withChinesePunctuation } from '@yanzhen/documents/text';
import { useMemo } from 'react';
import { type Mark, piecesOf } from './pieces.ts';

/** A passage's words as a page prints them, some stretches marked. Always text: nothing in it can run or load. */
export function Marked({ text, marks }: { text: string; marks?: readonly Mark[] | undefined }) {
  const pieces = useMemo(() => piecesOf(withChinesePunctuation(text), marks ?? []), [text, marks]);
  return pieces.map((piece) => (piece.isMarked ? <mark key={piece.start}>{piece.text}</mark> : piece.text));
}
