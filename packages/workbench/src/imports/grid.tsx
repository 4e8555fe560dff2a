import { aboutColumn, columnLetter, type Mapping, type Role, roleOf, roles, withRole } from './mapping.ts';
import { roleWords } from './role-words.ts';
import type { Preview } from './use-preview.ts';
import { useImportWords } from './words.ts';

interface Props {
  readonly preview: Preview;
  /** How sure the proposal is of what the user left as it was. */
  readonly parts: Preview['parts'];
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

const shownRows = 14;

/** The first rows of the file as they stand, a meaning above every column. */
export function Grid(props: Props) {
  const { preview, mapping } = props;
  const say = useImportWords();
  const rows = preview.rows.slice(0, Math.max(shownRows, mapping.header.last + 6));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const indexes = Array.from({ length: columns }, (_, index) => index);
  const title = say('grid', { rows: rows.length });
  return (
    // biome-ignore lint: a scrolling region must be reachable by keyboard
    <div className="grid-frame" tabIndex={0} role="group" aria-label={title}>
      <table className="grid">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say('row')}</span>
            </th>
            {indexes.map((index) => (
              <ColumnHead key={index} index={index} {...props} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint: rows of a file have no key but their place
            <tr key={r} className={placeOf(r + 1, mapping)}>
              <th scope="row">{r + 1}</th>
              {indexes.map((index) => (
                <td key={index} className={`role-${roleOf(mapping, index)}`}>
                  {row[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ index, preview, parts, mapping, onMapping }: Props & { index: number }) {
  const say = useImportWords();
  const role = roleOf(mapping, index);
  const sure = parts.find(({ part }) => part === role)?.confidence;
  const about = aboutColumn(mapping, index);
  const header = headerOf(preview, mapping, index);
  return (
    <th scope="col" className={`role-${role}`}>
      <label>
        <span className="visually-hidden">{say('columnRole', { column: columnLetter(index) })}</span>
        <select
          value={role}
          onChange={(event) => onMapping(withRole(mapping, index, header, event.target.value as Role))}
        >
          {roles.map((name) => (
            <option key={name} value={name}>
              {say(roleWords[name])}
            </option>
          ))}
        </select>
      </label>
      <span className="grid-sure">
        {columnLetter(index)}
        {sure !== undefined && ` · ${say('sure', { confidence: `${Math.round(sure * 100)}%` })}`}
        {about && ` · ${about}`}
      </span>
    </th>
  );
}

function placeOf(row: number, { header }: Mapping): string | undefined {
  if (row < header.first) return 'grid-before';
  return row <= header.last ? 'grid-header' : undefined;
}

/** The header's words above a column, by which it is found again in the next file. */
function headerOf(preview: Preview, { header, keys, values }: Mapping, index: number): string {
  const known = [...Object.values(keys), ...values].find((column) => column.index === index);
  if (known) return known.header;
  const lines = preview.rows.slice(header.first - 1, header.last);
  return lines
    .map((row) => String(row[index] ?? '').trim())
    .filter(Boolean)
    .join(' ');
}
