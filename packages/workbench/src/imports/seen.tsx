import { formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { Select } from '../parts/select.tsx';
import { useLanguage } from '../words/index.ts';
import type { Preview, Reading } from './use-preview.ts';
import { useImportWords } from './words.ts';

interface Props {
  readonly preview: Preview;
  readonly reading: Reading;
  readonly onReading: (reading: Reading) => void;
}

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];

/** Form, sheet, encoding and separator of the file; another choice reads it anew. */
export function Seen({ preview, reading, onReading }: Props) {
  const say = useImportWords();
  const language = useLanguage();
  const { format, sheets, sheet, encoding, delimiter, mapping, report } = preview;
  // What columns mean in one sheet or encoding says nothing about another.
  const readAs = (change: Reading) => {
    const { mapping: _, ...rest } = reading;
    onReading({ ...rest, ...change });
  };
  const header = mapping?.header;
  const lines = header && (header.first === header.last ? `${header.first}` : `${header.first}–${header.last}`);
  const separators = [
    { value: ',', name: say('comma') },
    { value: '\t', name: say('tab') },
    { value: ';', name: say('semicolon') },
    { value: '|', name: say('bar') },
  ];
  return (
    <Block
      title={say('seen')}
      answer={say('seenAnswer', {
        format: format.toUpperCase(),
        header: !header || header.last === 0 ? say('noHeader') : (lines ?? ''),
        rows: formatNumber(report?.rowsRead ?? preview.rows.length, 'count', language),
      })}
    >
      <div className="controls">
        {sheets.length > 0 && sheet !== undefined && (
          <Select
            label={say('sheet')}
            options={sheets.map((name) => ({ value: name, name }))}
            value={sheet}
            onChange={(name) => readAs({ sheet: name })}
          />
        )}
        {encoding !== undefined && (
          <Select
            label={say('encoding')}
            options={encodings.map((name) => ({ value: name, name: name.toUpperCase() }))}
            value={encoding}
            onChange={(name) => readAs({ encoding: name })}
          />
        )}
        {delimiter !== undefined && (
          <Select
            label={say('delimiter')}
            options={
              separators.some(({ value }) => value === delimiter)
                ? separators
                : [...separators, { value: delimiter, name: delimiter }]
            }
            value={delimiter}
            onChange={(sign) => readAs({ delimiter: sign })}
          />
        )}
      </div>
    </Block>
  );
}
