import { WithChainTable } from '../parts/with-chain-table.tsx';
import { Studio } from './studio.tsx';
import { useShockWords } from './words.ts';

export function Page() {
  const say = useShockWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <WithChainTable>{(table) => <Studio key={table.reference} table={table} />}</WithChainTable>
    </>
  );
}
