import { CopyButton } from '../parts/copy-button.tsx';

/** A text to take along now: it is not shown again. */
export function SecretBox({ lead, text, copy }: { lead: string; text: string; copy: string }) {
  return (
    <div className="secret-box" role="status">
      <p className="small">{lead}</p>
      <p>
        <code>{text}</code>
      </p>
      <CopyButton text={() => text}>{copy}</CopyButton>
    </div>
  );
}

/** A link as whoever gets it can open it. */
export function wholeLink(link: string): string {
  return new URL(link, location.origin).href;
}
