import type { Role } from '../data/index.ts';
import { useTeamWords } from './words.ts';

const all: readonly Role[] = ['viewer', 'analyst', 'editor', 'admin'];

interface Props {
  readonly label: string;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
  /** Up to one's own. */
  readonly upTo?: Role;
  /** In a table the head says what it is. */
  readonly hidden?: boolean;
}

/** Chooses a role. */
export function RoleSelect({ label, value, onChange, upTo = 'admin', hidden = false }: Props) {
  const say = useTeamWords();
  const offered = all.slice(0, all.indexOf(upTo) + 1);
  const select = (
    <select
      value={value}
      {...(hidden ? { 'aria-label': label, className: 'table-select' } : {})}
      onChange={(event) => onChange(event.target.value as Role)}
    >
      {offered.map((role) => (
        <option key={role} value={role}>
          {say(role)}
        </option>
      ))}
    </select>
  );
  if (hidden) return select;
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      {select}
    </label>
  );
}
