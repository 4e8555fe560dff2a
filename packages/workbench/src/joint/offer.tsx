import { useState } from 'react';
import type { DatasetView } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { Segments } from '../parts/segments.tsx';
import { Select } from '../parts/select.tsx';
import { useText } from '../words/index.ts';
import { type Offered, OfferPreview } from './offer-preview.tsx';
import type { Space } from './spaces.ts';
import { useJointWords } from './words.ts';

/** What is offered besides the figures picked. */
interface Draft {
  readonly as: 'cells' | 'sums';
  readonly count: string;
  readonly level: string;
  readonly cleared: string;
}

/** What the picked figures would let out, and how. */
export function Offer({ space, dataset }: { space: Space; dataset: DatasetView }) {
  const say = useJointWords();
  const [draft, setDraft] = useState<Draft>({ as: 'cells', count: '', level: '', cleared: '' });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const reason = draft.cleared.trim();
  const offered: Offered = {
    ...{ space: space.id, dataset: dataset.reference, measure: dataset.measure.code, year: dataset.year, as: draft.as },
    ...(draft.count !== '' && { count: draft.count }),
    ...(draft.level !== '' && { level: Number(draft.level) }),
    ...(draft.count === '' && reason.length >= 4 && { cleared: reason }),
  };
  return (
    <Block title={say('give')} answer={say('giveText')}>
      <div className="controls no-print">
        <Segments
          label={say('as')}
          value={draft.as}
          onChange={(as) => change({ as: as === 'sums' ? 'sums' : 'cells' })}
          options={[
            { value: 'cells', name: say('cells') },
            { value: 'sums', name: say('sums') },
          ]}
        />
        <CountAndLevel dataset={dataset} draft={draft} onChange={change} />
        {draft.count === '' && (
          <label className="control">
            <span className="control-label">{say('cleared')}</span>
            <input
              type="text"
              className="joint-input joint-reason"
              value={draft.cleared}
              maxLength={500}
              placeholder={say('clearedHint')}
              onChange={(event) => change({ cleared: event.target.value })}
            />
          </label>
        )}
      </div>
      <OfferPreview offered={offered} dataset={dataset} />
    </Block>
  );
}

interface ChoiceProps {
  readonly dataset: DatasetView;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function CountAndLevel({ dataset: { info, measure }, draft, onChange }: ChoiceProps) {
  const say = useJointWords();
  const text = useText();
  const counts = info.measures.filter(({ code }) => code !== measure.code);
  const levels = [...new Set(info.industries.map(({ level }) => level))].sort((a, b) => a - b);
  return (
    <>
      <Select
        label={say('count')}
        value={draft.count}
        onChange={(count) => onChange({ count })}
        options={[
          { value: '', name: say('unknownCount') },
          ...counts.map(({ code, name }) => ({ value: code, name: text(name) })),
        ]}
      />
      {levels.length > 1 && (
        <Select
          label={say('level')}
          value={draft.level}
          onChange={(level) => onChange({ level })}
          options={[
            { value: '', name: say('finest') },
            ...levels.map((level) => ({ value: String(level), name: String(level) })),
          ]}
        />
      )}
    </>
  );
}
