import { RoomLink } from '../app/room-link.tsx';
import { WithSource } from '../layout-studio/index.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { SavedCases } from '../parts/saved-cases.tsx';
import { Involution } from './involution.tsx';
import { useInvolutionWords } from './words.ts';
import './involution.css';

export function Page() {
  const say = useInvolutionWords();
  return (
    <>
      <h1>{say('title')}</h1>
      <WithSource none={<Nothing />}>{(source) => <Involution source={source} />}</WithSource>
    </>
  );
}

/** The page needs a layout: one is made on the page before it. */
function Nothing() {
  const say = useInvolutionWords();
  return (
    <EmptyState title={say('noneTitle')} action={<RoomLink to="/layout">{say('toStudio')} →</RoomLink>}>
      <p>{say('intro')}</p>
      <SavedCases part="layout" to="/involution" />
    </EmptyState>
  );
}
