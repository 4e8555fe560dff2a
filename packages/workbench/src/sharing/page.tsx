import { useAddress } from '../app/address.ts';
import { Segments } from '../parts/segments.tsx';
import { Claims } from './claims.tsx';
import { Sharing } from './sharing.tsx';
import { useSharingWords } from './words.ts';
import './sharing.css';

export function Page() {
  const say = useSharingWords();
  const [{ view }, update] = useAddress();
  return (
    <>
      <div className="sharing-head">
        <h1>{say(view === 'claims' ? 'claimsTitle' : 'title')}</h1>
        <Segments
          label={say('views')}
          options={[
            { value: 'game', name: say('viewGame') },
            { value: 'claims', name: say('viewClaims') },
          ]}
          value={view === 'claims' ? 'claims' : 'game'}
          onChange={(next) => update({ view: next === 'claims' ? 'claims' : undefined })}
        />
      </div>
      {view === 'claims' ? <Claims /> : <Sharing />}
    </>
  );
}
