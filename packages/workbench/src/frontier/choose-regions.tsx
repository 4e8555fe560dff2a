import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { useFrontierWords } from './words.ts';
import '../parts/unit-list.css';

/** Where no region is chosen yet: what the page answers, and every region one click away. */
export function ChooseRegions({ dataset }: { dataset: DatasetView }) {
  const say = useFrontierWords();
  const text = useText();
  const [, update] = useAddress();
  return (
    <>
      <h1>{say('chooseTitle')}</h1>
      <p>{say('chooseText')}</p>
      <ul className="unit-list">
        {dataset.info.regions.map(({ code, name }) => (
          <li key={code}>
            <button type="button" className="link-button" onClick={() => update({ regions: code, region: code })}>
              {text(name)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
