import { CopyButton } from '../parts/copy-button.tsx';
import { useSignInWords } from './words.ts';

/** Codes for when the telephone is not there, shown this once. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const say = useSignInWords();
  return (
    <>
      <p className="small">{say('codes')}</p>
      <ul className="backup-codes">
        {codes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <p>
        <CopyButton text={() => codes.join('\n')}>{say('copyCodes')}</CopyButton>
      </p>
    </>
  );
}
