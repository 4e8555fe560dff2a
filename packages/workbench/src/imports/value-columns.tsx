import { attributeNames, columnLetter, type Mapping, withColumnAttribute } from './mapping.ts';
import { roleWords } from './role-words.ts';
import { TextInput } from './text-input.tsx';
import { useImportWords } from './words.ts';

interface Props {
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

/** What each column of figures is about; only what no column of the row says can be said here. */
export function ValueColumns({ mapping, onMapping }: Props) {
  const say = useImportWords();
  const names = attributeNames.filter((name) => mapping.keys[name] === undefined);
  return (
    <details className="value-columns">
      <summary>{say('valueColumns', { count: mapping.values.length })}</summary>
      <p className="small quiet">{say('valueColumnsText')}</p>
      {/* biome-ignore lint: a scrolling region must be reachable by keyboard */}
      <div
        className="grid-frame"
        tabIndex={0}
        role="group"
        aria-label={say('valueColumns', { count: mapping.values.length })}
      >
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{say('column')}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {say(roleWords[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mapping.values.map((column) => (
              <tr key={column.index}>
                <th scope="row">
                  {columnLetter(column.index)} {column.header}
                </th>
                {names.map((name) => (
                  <td key={name}>
                    <TextInput
                      isBare
                      label={`${columnLetter(column.index)} ${say(roleWords[name])}`}
                      value={column[name] ?? ''}
                      width={140}
                      onSettle={(text) => onMapping(withColumnAttribute(mapping, column.index, name, text))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
