import { useState } from 'react';
import { useLanguage, useText } from '../../words/index.ts';
import { kindNames } from '../kinds.ts';
import { columnNames } from './columns.ts';
import type { Checked } from './import-table.tsx';
import { useInOutWords } from './words.ts';

interface Props {
  readonly checked: Checked;
  readonly onMap: (mapping: Readonly<Record<string, string>>) => void;
}

/** What was read: headings and what they mean, what is wrong and where, the items as they would be. */
export function ImportPreview({ checked, onMap }: Props) {
  const say = useInOutWords();
  const language = useLanguage();
  const { added, changed, unchanged, faults } = checked;
  const skipped = checked.skipped.filter((sheet) => sheet !== '');
  return (
    <>
      <p className="block-answer" aria-live="polite">
        {faults.length > 0 ? say('mend', { faults: faults.length }) : say('will', { added, changed, unchanged })}
      </p>
      <Headings checked={checked} onMap={onMap} />
      {skipped.length > 0 && (
        <p className="small quiet">{say('skipped', { sheets: skipped.join(language === 'zh' ? '、' : ', ') })}</p>
      )}
      {faults.length > 0 && <Faults checked={checked} />}
      {checked.items.length > 0 && <Items checked={checked} />}
    </>
  );
}

function Headings({ checked, onMap }: Props) {
  const say = useInOutWords();
  const text = useText();
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>({});
  const { headings } = checked;
  const isNew = headings.every(({ column }) => column === '');
  const change = (heading: string, column: string) => {
    const next = { ...mapping, [heading]: column };
    setMapping(next);
    onMap(next);
  };
  if (headings.length === 0) return null;
  return (
    <details open={isNew}>
      <summary>
        {say('mapping')} ({headings.length})
      </summary>
      <div className="plan-mapping">
        {[...new Map(headings.map((each) => [each.heading, each])).values()].map(({ heading, column }) => (
          <label key={heading} className="control">
            <span className="control-label">{heading}</span>
            <select value={mapping[heading] ?? column} onChange={(event) => change(heading, event.target.value)}>
              <option value="">{say('ignore')}</option>
              {columnNames.map(({ id, name }) => (
                <option key={id} value={id}>
                  {text(name)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}

function Faults({ checked: { faults } }: Pick<Props, 'checked'>) {
  const say = useInOutWords();
  const text = useText();
  return (
    <div className="plan-scroll" tabIndex={0} role="group">
      <h3>{say('faults')}</h3>
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{say('where')}</th>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('found')}</th>
            <th scope="col">{say('expected')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, 200).map((fault) => (
            <tr key={`${fault.sheet} ${fault.row} ${fault.column} ${fault.text.en}`}>
              <td>{say('place', { sheet: fault.sheet, row: fault.row, column: fault.column })}</td>
              <td>{text(fault.text)}</td>
              <td>{fault.found}</td>
              <td>{fault.expected === null ? '' : text(fault.expected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Items({ checked: { items } }: Pick<Props, 'checked'>) {
  const say = useInOutWords();
  const text = useText();
  const names = new Map(items.map(({ id, fields }) => [id, String(fields['name'] ?? id)]));
  return (
    <details>
      <summary>{say('preview')}</summary>
      <div className="plan-scroll" tabIndex={0} role="group">
        <table className="plan-table">
          <thead>
            <tr>
              <th scope="col">{say('kind')}</th>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('beneath')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, kind, parent, fields }) => (
              <tr key={id}>
                <td>{text(kindNames[kind as keyof typeof kindNames])}</td>
                <td>
                  {String(fields['name'] ?? `${fields['year'] ?? ''} ${fields['value'] ?? fields['unit'] ?? ''}`)}
                </td>
                <td>{parent === null ? '' : (names.get(parent) ?? parent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
