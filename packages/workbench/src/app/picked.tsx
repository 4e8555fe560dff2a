import { useQuery } from '@tanstack/react-query';
import { groupsQuery, useDatasetState } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { useAddress } from './address.ts';
import { DatasetPicker } from './dataset-picker.tsx';
import { useAboutDataset } from './use-about-dataset.ts';
import { useAppWords } from './words.ts';

/** The dataset with its year, and the region, pair, industry or group of regions that travels from page to page. */
export function Picked() {
  const say = useAppWords();
  const text = useText();
  const state = useDatasetState();
  const [address, update] = useAddress();
  const { data: groups } = useQuery({ ...groupsQuery(), enabled: address.within !== undefined });
  const aboutDataset = useAboutDataset();
  if (state.status !== 'ready' || !aboutDataset) return <div className="picked" />;
  const { dataset } = state;
  const groupName = (id: string) => groups?.find((group) => group.id === id)?.name ?? { zh: id, en: id };
  const picks = [
    { key: 'region', code: address.region, name: dataset.regionName },
    { key: 'with', code: address.with, name: dataset.regionName },
    { key: 'industry', code: address.industry, name: dataset.industryName },
    { key: 'within', code: address.within, name: groupName },
  ] as const;
  return (
    <div className="picked">
      <DatasetPicker dataset={dataset} />
      <ul aria-label={say('picked')}>
        {picks.map(({ key, code, name }) =>
          code === undefined ? null : (
            <li key={key}>
              {text(name(code))}
              <button
                type="button"
                className="plain-button"
                aria-label={say('unpick', { name: text(name(code)) })}
                onClick={() => update({ [key]: undefined })}
              >
                ×
              </button>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
