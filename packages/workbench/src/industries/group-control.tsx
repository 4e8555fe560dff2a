import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { Picker } from '../parts/picker.tsx';
import { useText } from '../words/index.ts';
import { addressOf } from './members.ts';
import { useIndustryWords } from './words.ts';
import './group-control.css';

/** The industry looked at, or the group taken as one: change it, add to it, take from it. */
export function GroupControl({ dataset, members }: { dataset: DatasetView; members: readonly string[] }) {
  const say = useIndustryWords();
  const text = useText();
  const [, update] = useAddress();
  const { industries } = dataset.info;
  return (
    <>
      {members.length === 1 && (
        <Picker
          label={say('industry')}
          choices={industries}
          chosen={members[0]}
          onChoose={(code) => update({ industry: code })}
        />
      )}
      {members.length > 1 && (
        <div className="control">
          <span className="control-label">{say('group')}</span>
          <ul className="group" aria-label={say('group')}>
            {members.map((code) => (
              <li key={code}>
                {text(dataset.industryName(code))}
                <button
                  type="button"
                  className="plain-button"
                  aria-label={say('takeOut', { name: text(dataset.industryName(code)) })}
                  onClick={() => update(addressOf(members.filter((member) => member !== code)))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Picker
        label={say('takeTogether')}
        choices={industries.filter(({ code }) => !members.includes(code))}
        chosen={undefined}
        none={{ zh: '加一个行业', en: 'Add an industry' }}
        onChoose={(code) => code && update(addressOf([...members, code]))}
      />
    </>
  );
}
