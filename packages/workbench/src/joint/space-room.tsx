import { useState } from 'react';
import { client } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { WithDataset } from '../parts/with-dataset.tsx';
import { useText } from '../words/index.ts';
import { JointUse } from './joint-use.tsx';
import { Offer } from './offer.tsx';
import { type Space, useJoint } from './spaces.ts';
import { useJointWords } from './words.ts';

/** One space: its members, what is offered to it, what comes of it. */
export function SpaceRoom({ space }: { space: Space }) {
  const say = useJointWords();
  const text = useText();
  const join = useJoint(() => client.joint.join({ space: space.id }));
  if (space.state === 'invited') {
    return (
      <Block title={text(space.title)} answer={say('invitedText', { founder: space.founder })}>
        <OnlyWith least="admin">
          <button type="button" className="action" disabled={join.isPending} onClick={() => join.mutate(undefined)}>
            {say('accept')}
          </button>
        </OnlyWith>
        {join.error && <ErrorState error={join.error} />}
      </Block>
    );
  }
  return (
    <Block title={text(space.title)}>
      <Members space={space} />
      <WithDataset>
        {(dataset) => (
          <>
            <Offer space={space} dataset={dataset} />
            <JointUse space={space} dataset={dataset} />
          </>
        )}
      </WithDataset>
    </Block>
  );
}

function Members({ space }: { space: Space }) {
  const say = useJointWords();
  const [guest, setGuest] = useState('');
  const invite = useJoint((workspace: string) => client.joint.invite({ space: space.id, workspace }));
  const leave = useJoint(() => client.joint.leave({ space: space.id }));
  return (
    <>
      <DataTable
        title={say('members')}
        rows={space.members}
        rowKey={({ workspace }) => workspace}
        columns={[
          { key: 'member', name: say('member'), kind: 'text', value: ({ workspace }) => workspace },
          { key: 'state', name: say('state'), kind: 'text', value: ({ state }) => say(state) },
          { key: 'since', name: say('since'), kind: 'text', value: ({ since }) => since.slice(0, 10) },
        ]}
      />
      <OnlyWith least="admin">
        <form
          className="controls no-print"
          onSubmit={(event) => {
            event.preventDefault();
            invite.mutate(guest.trim(), { onSuccess: () => setGuest('') });
          }}
        >
          <label className="control">
            <span className="control-label">{say('inviteWho')}</span>
            <input
              type="text"
              className="joint-input"
              value={guest}
              maxLength={63}
              onChange={(event) => setGuest(event.target.value)}
            />
          </label>
          <button type="submit" className="small-button" disabled={guest.trim() === '' || invite.isPending}>
            {say('invite')}
          </button>
          <button
            type="button"
            className="small-button"
            disabled={leave.isPending}
            onClick={() => leave.mutate(undefined)}
          >
            {say('leave')}
          </button>
        </form>
      </OnlyWith>
      {(invite.error ?? leave.error) && <ErrorState error={invite.error ?? leave.error} />}
    </>
  );
}
