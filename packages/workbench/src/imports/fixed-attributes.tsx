import { attributeNames, comesFromColumns, type Mapping, withFixed } from './mapping.ts';
import { roleWords } from './role-words.ts';
import { TextInput } from './text-input.tsx';
import { useImportWords } from './words.ts';

interface Props {
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

/** Without these no figure can be placed; the others have defaults. */
const needed: ReadonlySet<string> = new Set(['region', 'year']);

/** What holds for every figure of the table, where no column says it: the year, the measure, the unit… */
export function FixedAttributes({ mapping, onMapping }: Props) {
  const say = useImportWords();
  return attributeNames
    .filter((name) => !comesFromColumns(mapping, name) || mapping.fixed[name] !== undefined)
    .map((name) => (
      <TextInput
        key={name}
        label={say(roleWords[name])}
        value={mapping.fixed[name] ?? ''}
        width={120}
        {...(name === 'year' ? { inputMode: 'numeric' as const } : {})}
        isLacking={needed.has(name) && !comesFromColumns(mapping, name) && mapping.fixed[name] === undefined}
        {...(comesFromColumns(mapping, name) ? { placeholder: say('fromColumn') } : {})}
        onSettle={(text) => onMapping(withFixed(mapping, name, text))}
      />
    ));
}
