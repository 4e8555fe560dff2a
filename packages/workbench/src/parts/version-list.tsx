import type { Row, TableState } from '../data/index.ts';
import type { Text } from '../words/index.ts';
import type { Restoring } from './removals.ts';
import { WithTable } from './with-table.tsx';
import { usePartsWords } from './words.ts';
import './versions.css';
import { OnlyWith } from './only-with.tsx';

/** One version, as a list of them shows it. */
interface Version {
  readonly reference: string;
  readonly version: number;
  readonly title: Text;
  readonly createdAt: string;
  readonly isRemoved: boolean;
}

interface Props {
  readonly state: TableState;
  readonly versionOf: (row: Row) => Version;
  /** The version that is shown. */
  readonly shown: string;
  readonly restore: Restoring;
  readonly onOpen: (reference: string) => void;
}

/** Every version of one thing; another can be looked at, a removed one brought back. */
export function VersionList({ state, versionOf, shown, restore, onOpen }: Props) {
  const say = usePartsWords();
  return (
    <div className="versions">
      <h3>{say('versions')}</h3>
      <WithTable state={state}>
        {(rows) => (
          <ul>
            {rows.map(versionOf).map(({ reference, version, createdAt, isRemoved, title }) => (
              <li key={reference}>
                {reference === shown || isRemoved ? (
                  <span>{say('versionOf', { version })}</span>
                ) : (
                  <button type="button" className="link-button" onClick={() => onOpen(reference)}>
                    {say('versionOf', { version })}
                  </button>
                )}
                <span className="quiet small">{createdAt.slice(0, 16).replace('T', ' ')} UTC</span>
                {reference === shown && <span className="small">{say('shown')}</span>}
                {isRemoved && (
                  <OnlyWith least="editor" silent>
                    <button type="button" className="small-button" onClick={() => restore.mutate({ reference, title })}>
                      {say('isRemoved')} · {say('restore')}
                    </button>
                  </OnlyWith>
                )}
              </li>
            ))}
          </ul>
        )}
      </WithTable>
    </div>
  );
}
