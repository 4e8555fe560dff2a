import { useAddress } from '../app/address.ts';
import { Block } from '../parts/block.tsx';
import { ImportNetwork } from './import-network.tsx';
import { MakeNetwork } from './make-network.tsx';
import { useFirmsWords } from './words.ts';

/** Brings a network in from files, or makes one from a table. Folded away where there are networks already. */
export function NewNetwork({ isAlone }: { isAlone: boolean }) {
  const say = useFirmsWords();
  const [{ view }, update] = useAddress();
  if (!isAlone && view !== 'new') return null;
  return (
    <div className="no-print">
      <Block title={say('import')} answer={say('importLead')}>
        <ImportNetwork />
      </Block>
      <Block title={say('make')} answer={say('makeLead')}>
        <MakeNetwork />
      </Block>
      {!isAlone && (
        <p>
          <button type="button" className="small-button" onClick={() => update({ view: undefined })}>
            {say('close')}
          </button>
        </p>
      )}
    </div>
  );
}
