import { useAddress } from '../app/address.ts';
import { type DatasetView, useTable } from '../data/index.ts';
import { WithTable } from '../parts/with-table.tsx';
import { datasetRowOf } from './dataset-row.ts';
import { useRestore } from './removal.ts';
import { useDatasetWords } from './words.ts';

/** Every version of the dataset; another can be looked at, a removed one brought back. */
export function Versions({ dataset }: { dataset: DatasetView }) {
  const say = useDatasetWords();
  const [, update] = useAddress();
  const restore = useRestore();
  const state = useTable('datasets.list', { id: dataset.info.id });
  return (
    <div className="versions">
      <h3>{say('versions')}</h3>
      <WithTable state={state}>
        {(rows) => (
          <ul>
            {rows.map(datasetRowOf).map(({ reference, version, createdAt, isRemoved, title }) => (
              <li key={reference}>
                {reference === dataset.reference || isRemoved ? (
                  <span>{say('versionOf', { version })}</span>
                ) : (
                  <button type="button" className="link-button" onClick={() => update({ dataset: reference })}>
                    {say('versionOf', { version })}
                  </button>
                )}
                <span className="quiet small">{createdAt.slice(0, 16).replace('T', ' ')} UTC</span>
                {reference === dataset.reference && <span className="small">{say('shown')}</span>}
                {isRemoved && (
                  <button type="button" className="small-button" onClick={() => restore.mutate({ reference, title })}>
                    {say('removed')} · {say('restore')}
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
