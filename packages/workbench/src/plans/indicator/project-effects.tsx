import { useAddress } from '../../app/address.ts';
import { formatNumber } from '../../design/index.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { useLanguage } from '../../words/index.ts';
import { withUnit } from '../item-name.ts';
import type { Outlook } from './use-outlook.ts';
import { useIndicatorWords } from './words.ts';

type Effect = Outlook['projects'][number];

/** Which projects bring what to the indicator, and from when. */
export function ProjectEffects({ outlook }: { outlook: Outlook }) {
  const say = useIndicatorWords();
  const language = useLanguage();
  const [, update] = useAddress();
  const unit = outlook.definition?.unit ?? '';
  if (outlook.projects.length === 0) return <p className="small quiet">{say('noEffects')}</p>;
  const columns: Column<Effect>[] = [
    {
      key: 'name',
      name: say('project'),
      kind: 'text',
      value: ({ name, assumed }) => (assumed ? say('assumedProject') : name),
      show: ({ id, name, assumed }) =>
        assumed ? (
          <em>{say('assumedProject')}</em>
        ) : (
          <button type="button" className="link-button" onClick={() => update({ item: id })}>
            {name}
          </button>
        ),
    },
    { key: 'year', name: say('fromYear'), kind: 'number', value: ({ year }) => year },
    {
      key: 'amount',
      name: say('amount', { unit: unit || '?' }),
      kind: 'number',
      value: ({ amount }) => amount,
      show: ({ amount }) => withUnit(amount, unit, language),
    },
    {
      key: 'displaced',
      name: say('displaced'),
      kind: 'number',
      value: ({ displaced }) => displaced,
      show: ({ displaced }) => formatNumber(displaced, 'share', language),
    },
  ];
  return (
    <DataTable
      title={say('effects')}
      rows={outlook.projects}
      columns={columns}
      rowKey={(effect) => `${effect.id} ${effect.year} ${effect.amount} ${effect.displaced}`}
    />
  );
}
