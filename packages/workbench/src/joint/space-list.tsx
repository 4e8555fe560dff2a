import { useAddress } from '../app/address.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useText } from '../words/index.ts';
import type { Space } from './spaces.ts';
import { useJointWords } from './words.ts';

/** The spaces this workspace is in or invited to; one is picked by its name. */
export function SpaceList({ spaces, chosen }: { spaces: readonly Space[]; chosen: string | undefined }) {
  const say = useJointWords();
  const text = useText();
  const [, update] = useAddress();
  return (
    <DataTable
      title={say('spaces')}
      rows={spaces}
      rowKey={({ id }) => id}
      chosen={chosen}
      columns={[
        {
          ...{ key: 'space', name: say('space'), kind: 'text' },
          value: ({ title }) => text(title),
          show: ({ id, title }) => (
            <button type="button" className="link-button" onClick={() => update({ space: id })}>
              {text(title)}
            </button>
          ),
        },
        { key: 'state', name: say('state'), kind: 'text', value: ({ state }) => say(state) },
        {
          ...{ key: 'members', name: say('members'), kind: 'number' },
          value: ({ members }) => members.filter(({ state }) => state === 'joined').length,
        },
        { key: 'id', name: 'id', kind: 'text', value: ({ id }) => id },
      ]}
    />
  );
}
