import { Start } from './start.tsx';
import { Studio } from './studio.tsx';
import { WithSource } from './with-source.tsx';
import { useStudioWords } from './words.ts';
import './layout-studio.css';

export function Page() {
  const say = useStudioWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <WithSource none={<Start />}>{(source) => <Studio source={source} />}</WithSource>
    </>
  );
}
