import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { client } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { useJoint } from './spaces.ts';
import { useJointWords } from './words.ts';

/** A space of one's own, with the usual rules. */
export function NewSpace() {
  const say = useJointWords();
  const [, update] = useAddress();
  const [name, setName] = useState('');
  const make = useJoint((title: string) => client.joint.create({ title }));
  return (
    <div className="no-print">
      <Block title={say('found')} answer={say('foundText')}>
        <form
          className="controls"
          onSubmit={(event) => {
            event.preventDefault();
            make.mutate(name.trim(), {
              onSuccess: ({ space }) => {
                setName('');
                update({ space: space.id });
              },
            });
          }}
        >
          <label className="control">
            <span className="control-label">{say('name')}</span>
            <input
              type="text"
              className="joint-input"
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <button type="submit" className="action" disabled={name.trim() === '' || make.isPending}>
            {say('make')}
          </button>
        </form>
        {make.error && <ErrorState error={make.error} />}
      </Block>
    </div>
  );
}
