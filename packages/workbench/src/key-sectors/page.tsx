import { WithChainTable } from '../parts/with-chain-table.tsx';
import { KeySectors } from './key-sectors.tsx';
import { useKeySectorWords } from './words.ts';

export function Page() {
  const say = useKeySectorWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <WithChainTable>{(table) => <KeySectors table={table} />}</WithChainTable>
    </>
  );
}
