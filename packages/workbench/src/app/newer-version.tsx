import { useQuery } from '@tanstack/react-query';
import { type DatasetView, datasetListQuery } from '../data/index.ts';
import { useAddress } from './address.ts';
import { useAppWords } from './words.ts';

/** A link keeps its version of a dataset; this says when there is a newer one, and offers it. */
export function NewerVersion({ dataset }: { dataset: DatasetView }) {
  const say = useAppWords();
  const [, update] = useAddress();
  const { data } = useQuery(datasetListQuery());
  const newest = data?.find(({ id }) => id === dataset.info.id);
  if (!newest || newest.version <= dataset.info.version) return null;
  return (
    <p className="newer no-print" role="status">
      {say('newer', { version: newest.version })}{' '}
      <button type="button" className="link-button" onClick={() => update({ dataset: newest.reference })}>
        {say('useNewer')}
      </button>
    </p>
  );
}
