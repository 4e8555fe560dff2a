import { type ReactNode, useId } from 'react';
import './block.css';

interface Props {
  readonly title: string;
  /** One or two sentences that answer the title. */
  readonly answer?: ReactNode;
  readonly children?: ReactNode;
}

/** A part of a page with its question as the heading and its answer in words. */
export function Block({ title, answer, children }: Props) {
  const id = useId();
  return (
    <section className="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {answer && <p className="block-answer">{answer}</p>}
      {children}
    </section>
  );
}
