import type { ReactNode } from 'react';
import './states.css';

interface Props {
  readonly title: string;
  /** What the page answers and what it needs for that. */
  readonly children: ReactNode;
  /** The next step: usually one button or link. */
  readonly action?: ReactNode;
}

/** What stands where there is nothing yet: it teaches and offers the next step. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="state">
      <h2>{title}</h2>
      <div>{children}</div>
      {action && <div>{action}</div>}
    </div>
  );
}
