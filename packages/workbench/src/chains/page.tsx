import { WithChainTable } from '../parts/with-chain-table.tsx';
import { Chains } from './chains.tsx';
import { useChainsWords } from './words.ts';

export function Page() {
  const say = useChainsWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <WithChainTable>{(table) => <Chains table={table} />}</WithChainTable>
    </>
  );
}
