import { useAddress } from '../app/address.ts';
import { type ChainTable, chainTableEntryOf, useTable } from '../data/index.ts';
import { WithTable } from '../parts/with-table.tsx';
import { useRestore } from './removal.ts';
import { useTablesWords } from './words.ts';

/** Every version of the table; another can be looked at, a removed one brought back. */
export function Versions({ table }: { table: ChainTable }) {
  const say = useTablesWords();
  const [, update] = useAddress();
  const restore = useRestore();
  const state = useTable('chains.list', { id: table.info.id });
  return (
    <div className="table-versions">
      <h3>{say('versions')}</h3>
      <WithTable state={state}>
        {(rows) => (
          <ul>
            {rows.map(chainTableEntryOf).map(({ reference, version, createdAt, isRemoved, title }) => (
              <li key={reference}>
                {reference === table.reference || isRemoved ? (
                  <span>{say('versionOf', { version })}</span>
                ) : (
                  <button type="button" className="link-button" onClick={() => update({ table: reference })}>
                    {say('versionOf', { version })}
                  </button>
                )}
                <span className="quiet small">{createdAt.slice(0, 16).replace('T', ' ')} UTC</span>
                {reference === table.reference && <span className="small">{say('shown')}</span>}
                {isRemoved && (
                  <button type="button" className="small-button" onClick={() => restore.mutate({ reference, title })}>
                    {say('isRemoved')} · {say('restore')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </WithTable>
    </div>
  );
}
