import { type ReactNode, useId, useState } from 'react';
import './term.css';

/** A term of the field with its definition, on hover, focus or touch. */
export function Term({ definition, children }: { definition: string; children: ReactNode }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <span className="term" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button
        type="button"
        className="term-name"
        aria-describedby={id}
        aria-expanded={open}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      <span id={id} role="tooltip" className="term-definition" hidden={!open}>
        {definition}
      </span>
    </span>
  );
}
