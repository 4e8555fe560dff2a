import { Studio } from './studio.tsx';
import { useContractWords } from './words.ts';
import './contract.css';

export function Page() {
  const say = useContractWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <Studio />
    </>
  );
}
