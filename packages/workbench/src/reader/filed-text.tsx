import { originalSpans } from '@yanzhen/documents/text';
import { Fragment } from 'react';
import type { passagePlace } from '../documents/index.ts';
import { piecesOf } from '../documents/pieces.ts';
import type { ShownDocument } from './use-document.ts';

interface Props {
  readonly document: ShownDocument;
  readonly place: ReturnType<typeof passagePlace>;
}

/** The text as the file has it, character for character, the place cited marked in it. */
export function FiledText({ document, place }: Props) {
  const { original, passageList } = document;
  const cited = place && passageList[place.passage];
  const span = cited && { start: place.start ?? 0, end: place.end ?? cited.text.length };
  const marks = cited && span ? originalSpans(cited, span) : [];
  return (
    <div className="reader-filed">
      {piecesOf(original ?? '', marks).map((piece) =>
        piece.isMarked ? (
          <mark key={piece.start} data-cited="part">
            {piece.text}
          </mark>
        ) : (
          <Fragment key={piece.start}>{piece.text}</Fragment>
        ),
      )}
    </div>
  );
}
