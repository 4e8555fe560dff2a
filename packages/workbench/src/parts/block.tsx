import { createContext, type ReactNode, useContext, useId } from 'react';
import './block.css';

interface Props {
  readonly title: string;
  /** One or two sentences that answer the title. */
  readonly answer?: ReactNode;
  readonly children?: ReactNode;
}

const InBlock = createContext(false);

/** The heading of a figure or table: one level down inside a block. */
export function PartHeading({ children }: { children: ReactNode }) {
  return useContext(InBlock) ? <h3>{children}</h3> : <h2>{children}</h2>;
}

/** A part of a page with its question as the heading and its answer in words. */
export function Block({ title, answer, children }: Props) {
  const id = useId();
  return (
    <section className="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {answer && <p className="block-answer">{answer}</p>}
      <InBlock value={true}>{children}</InBlock>
    </section>
  );
}
