import type { Mapping } from './mapping.ts';
import { TextInput } from './text-input.tsx';
import { useImportWords } from './words.ts';

interface Props {
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

/** The rows that hold the header; `0` as the last row means there is none. */
export function HeaderRows({ mapping, onMapping }: Props) {
  const say = useImportWords();
  const { first, last } = mapping.header;
  const settle = (change: { first?: number; last?: number }) => {
    const header = { ...mapping.header, ...change };
    const isWhole = Number.isInteger(header.first) && Number.isInteger(header.last);
    if (isWhole && header.first >= 1 && (header.last >= header.first || header.last === 0)) {
      onMapping({ ...mapping, header });
    }
  };
  return (
    <>
      <TextInput
        label={say('headerFirst')}
        value={String(first)}
        inputMode="numeric"
        width={72}
        onSettle={(text) => settle({ first: Number(text) })}
      />
      <TextInput
        label={say('headerLast')}
        value={String(last)}
        inputMode="numeric"
        width={72}
        onSettle={(text) => settle({ last: Number(text) })}
      />
    </>
  );
}
