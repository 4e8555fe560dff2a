import { countWithin, type DatasetView, type RegionGroup } from '../data/index.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useText } from '../words/index.ts';
import { useGroupWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly groups: readonly RegionGroup[];
  readonly chosen: string | undefined;
  readonly onChoose: (group: RegionGroup) => void;
}

const kinds = {
  own: 'kindOwn',
  cluster: 'kindCluster',
  metropolitan: 'kindMetropolitan',
  belt: 'kindBelt',
  alliance: 'kindAlliance',
  statistical: 'kindStatistical',
} as const;

/** What a kind of group is called; one the page does not know keeps its code. */
export function kindName(kind: string, say: ReturnType<typeof useGroupWords>): string {
  return Object.hasOwn(kinds, kind) ? say(kinds[kind as keyof typeof kinds]) : kind;
}

/** Every group, with how much of it the dataset has. */
export function GroupList({ dataset, groups, chosen, onChoose }: Props) {
  const say = useGroupWords();
  const text = useText();
  const columns: Column<RegionGroup>[] = [
    {
      key: 'name',
      name: say('name'),
      kind: 'text',
      value: ({ name }) => text(name),
      show: (group) => (
        <button
          type="button"
          className="link-button"
          aria-pressed={group.id === chosen}
          onClick={() => onChoose(group)}
        >
          {text(group.name)}
        </button>
      ),
    },
    { key: 'kind', name: say('kind'), kind: 'text', value: ({ kind }) => kindName(kind, say) },
    { key: 'members', name: say('members'), kind: 'number', value: ({ regions }) => regions.length },
    { key: 'here', name: say('here'), kind: 'number', value: (group) => countWithin(group, dataset.info) },
  ];
  return (
    <DataTable
      title={say('list')}
      rows={groups}
      columns={columns}
      rowKey={({ id, kind }) => `${kind} ${id}`}
      chosen={groups.find(({ id }) => id === chosen) && `${groups.find(({ id }) => id === chosen)!.kind} ${chosen}`}
      height={560}
    />
  );
}
