import { useMemo } from 'react';
import { rowsOf, textIn, useTable } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { Select } from '../parts/select.tsx';
import { useText } from '../words/index.ts';
import { FixedAttributes } from './fixed-attributes.tsx';
import { Grid } from './grid.tsx';
import { HeaderRows } from './header-rows.tsx';
import { type Mapping, measuresIn, withEstimate } from './mapping.ts';
import { roleWords } from './role-words.ts';
import type { Preview } from './use-preview.ts';
import { ValueColumns } from './value-columns.tsx';
import { useImportWords } from './words.ts';

interface Props {
  readonly preview: Preview;
  /** How sure the proposal is of what the user left as it was. */
  readonly parts: Preview['parts'];
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

/** The proposed meaning of every column and of the whole table, with how sure it is; all of it can be changed. */
export function Meaning({ preview, parts, mapping, onMapping }: Props) {
  const say = useImportWords();
  const least = parts.toSorted((a, b) => a.confidence - b.confidence)[0];
  const answer = least
    ? say('meaningAnswer', {
        part: say(roleWords[least.part]),
        confidence: `${Math.round(least.confidence * 100)}%`,
      })
    : say('meaningGiven');
  return (
    <Block title={say('meaning')} answer={answer}>
      <Grid preview={preview} parts={parts} mapping={mapping} onMapping={onMapping} />
      <h3>{say('wholeTable')}</h3>
      <div className="controls">
        <HeaderRows mapping={mapping} onMapping={onMapping} />
        <SchemeSelect kind="region" mapping={mapping} onMapping={onMapping} />
        <SchemeSelect kind="industry" mapping={mapping} onMapping={onMapping} />
        <Select
          label={say('absent')}
          options={[
            { value: 'missing', name: say('absentMissing') },
            { value: 'zero', name: say('absentZero') },
          ]}
          value={mapping.absent}
          onChange={(absent) => onMapping({ ...mapping, absent: absent === 'zero' ? 'zero' : 'missing' })}
        />
        <FixedAttributes mapping={mapping} onMapping={onMapping} />
      </div>
      <Estimates mapping={mapping} onMapping={onMapping} />
      <ValueColumns mapping={mapping} onMapping={onMapping} />
    </Block>
  );
}

type EditProps = Omit<Props, 'preview' | 'parts'>;

function SchemeSelect({ kind, mapping, onMapping }: EditProps & { kind: 'region' | 'industry' }) {
  const say = useImportWords();
  const text = useText();
  const { table } = useTable('datasets.schemes', {});
  const field = kind === 'region' ? 'regionScheme' : 'industryScheme';
  const options = useMemo(() => {
    const own = { value: 'none', name: say('ownCodes') };
    const known = table ? rowsOf(table).filter((row) => row['kind'] === kind) : [];
    const listed = known.map((row) => ({
      value: textIn(row, 'scheme'),
      name: text({ zh: textIn(row, 'title_zh'), en: textIn(row, 'title_en') }),
    }));
    // Until the list is there, and for a scheme it does not have, the id itself stands.
    const current = mapping[field];
    const lacking = [own, ...listed].every(({ value }) => value !== current);
    return lacking ? [own, ...listed, { value: current, name: current }] : [own, ...listed];
  }, [table, kind, field, mapping, say, text]);
  return (
    <Select
      label={say(field)}
      options={options}
      value={mapping[field]}
      onChange={(scheme) => onMapping({ ...mapping, [field]: scheme })}
    />
  );
}

function Estimates({ mapping, onMapping }: EditProps) {
  const say = useImportWords();
  const measures = measuresIn(mapping);
  if (measures.length === 0) return null;
  return (
    <fieldset className="estimates">
      <legend className="control-label">
        {say('estimates')} · {say('estimatesText')}
      </legend>
      {measures.map((measure) => (
        <label key={measure}>
          <input
            type="checkbox"
            checked={mapping.measures[measure]?.estimate === true}
            onChange={(event) => onMapping(withEstimate(mapping, measure, event.target.checked))}
          />{' '}
          {measure}
        </label>
      ))}
    </fieldset>
  );
}
