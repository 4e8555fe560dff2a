import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../app/address.ts';
import { type ChainTable, chainTableListQuery } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { useChainTableWords } from './chain-table-words.ts';
import { Picker } from './picker.tsx';

/** Which table the page reads; a table of its own name and version. */
export function ChainTableControl({ table }: { table: ChainTable }) {
  const say = useChainTableWords();
  const text = useText();
  const [, update] = useAddress();
  const { data } = useQuery(chainTableListQuery());
  const listed = (data ?? []).map(({ reference, title, year }) => ({ reference, title: withYear(title, year) }));
  const own = { reference: table.reference, title: withYear(table.info.title, table.info.year || null) };
  const all = listed.some(({ reference }) => reference === table.reference) ? listed : [own, ...listed];
  if (all.length < 2) {
    return (
      <div className="control">
        <span className="control-label">{say('table')}</span>
        <span className="only-table">{text(own.title)}</span>
      </div>
    );
  }
  return (
    <Picker
      label={say('table')}
      choices={all.map(({ reference, title }) => ({ code: reference, name: title }))}
      chosen={table.reference}
      onChoose={(reference) => update({ table: reference, sector: undefined })}
    />
  );
}

/** The title, with the year where it does not say it. */
function withYear({ zh, en }: { zh: string; en: string }, year: number | null) {
  const add = (title: string) => (year === null || title.includes(String(year)) ? title : `${title} (${year})`);
  return { zh: add(zh), en: add(en) };
}
