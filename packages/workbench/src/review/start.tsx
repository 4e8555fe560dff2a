import { type DragEvent, useId, useState } from 'react';
import { FromLibrary } from './from-library.tsx';
import type { Opened } from './use-open-draft.ts';
import { useReviewWords } from './words.ts';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onOpen: (opened: Opened) => void;
  readonly onExample: () => void;
}

/** Where a draft is pasted, opened, dropped, or the example taken. */
export function Start({ text, onText, onOpen, onExample }: Props) {
  const say = useReviewWords();
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onOpen({ file });
  };
  return (
    <form
      className={isOver ? 'review-start over' : 'review-start'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onText(typed.replaceAll(/\r\n?/g, '\n'));
      }}
    >
      <label className="control-label" htmlFor={`${id}-text`}>
        {say('paste')}
      </label>
      <textarea
        id={`${id}-text`}
        rows={14}
        value={typed}
        placeholder={say('pasteHint')}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="review-actions">
        <button type="submit" className="action" disabled={typed.trim() === ''}>
          {say('start')}
        </button>
        <label className="small-button" htmlFor={`${id}-file`}>
          {say('open')}
        </label>
        <input
          id={`${id}-file`}
          className="visually-hidden"
          type="file"
          accept=".docx,.pdf,.html,.htm,.md,.txt"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onOpen({ file });
          }}
        />
        <button type="button" className="small-button" onClick={onExample}>
          {say('example')}
        </button>
      </p>
      <FromLibrary onOpen={(document) => onOpen({ document })} />
      <p className="small quiet">
        {say('formats')} {say('exampleText')}
      </p>
    </form>
  );
}
