import { WithChainTable } from '../parts/with-chain-table.tsx';
import { Board } from './board.tsx';
import { useResilienceWords } from './words.ts';
import './resilience.css';

export function Page() {
  const say = useResilienceWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <WithChainTable>{(table) => <Board table={table} />}</WithChainTable>
    </>
  );
}
