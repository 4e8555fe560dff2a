import type { GameFile } from '@yanzhen/evidence/agreements';
import { type Column, DataTable } from '../parts/data-table.tsx';
import type { Split } from './splits.ts';
import type { Money } from './use-money.ts';
import { useRuleMeaning, useRuleName } from './use-rule-name.ts';
import { useSharingWords } from './words.ts';

interface Props {
  readonly file: GameFile;
  readonly name: (player: string) => string;
  readonly splits: readonly Split[];
  readonly chosen: string;
  readonly money: Money;
  readonly onChoose: (rule: string) => void;
}

/** Every split in figures, with who has most against it; one is chosen here. */
export function SplitsTable({ file, name, splits, chosen, money, onChoose }: Props) {
  const say = useSharingWords();
  const ruleName = useRuleName();
  const meaning = useRuleMeaning();
  const inUnit = money.name === '' ? '' : say('inUnit', { unit: money.name });
  const verdict = ({ shares, holds }: Split) =>
    shares === undefined ? say('noValue') : holds === null ? say('holdsOpen') : say(holds ? 'holdsYes' : 'holdsNo');
  const columns: Column<Split>[] = [
    {
      key: 'rule',
      name: say('rule'),
      kind: 'text',
      value: ({ rule }) => ruleName(rule),
      show: ({ rule, shares }) => (
        <label className="split-choice" title={meaning(rule)}>
          <input
            type="radio"
            name="split"
            disabled={shares === undefined}
            checked={rule === chosen}
            onChange={() => onChoose(rule)}
          />
          {ruleName(rule)}
        </label>
      ),
    },
    ...file.players.map(
      (player, k): Column<Split> => ({
        key: `player ${player}`,
        name: name(player),
        kind: 'number',
        value: ({ shares }) => shares?.[k] ?? null,
        show: ({ shares }) => money.cell(shares?.[k] ?? null),
      }),
    ),
    { key: 'holds', name: say('holds'), kind: 'text', value: verdict },
    { key: 'worst', name: say('worst'), kind: 'text', value: ({ worst }) => worst.split('+').map(name).join(' + ') },
    {
      key: 'excess',
      name: say(file.kind === 'cost' ? 'excessCost' : 'excess'),
      kind: 'number',
      value: ({ excess }) => excess,
      show: ({ excess }) => money.cell(excess),
    },
  ];
  return (
    <DataTable
      title={`${say('table')}${inUnit}`}
      rows={splits}
      columns={columns}
      rowKey={({ rule }) => rule}
      chosen={chosen}
    />
  );
}
