import { useAddress } from '../../app/address.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { useLanguage } from '../../words/index.ts';
import { useEditing } from '../editing.tsx';
import { withUnit } from '../item-name.ts';
import { AddPart } from './add-part.tsx';
import type { Outlook } from './use-outlook.ts';
import { useIndicatorWords } from './words.ts';

type Observation = Outlook['observations'][number];

/** Every value ever entered; what a revision replaced stays and says so. */
export function Observations({ outlook }: { outlook: Outlook }) {
  const say = useIndicatorWords();
  const language = useLanguage();
  const [, update] = useAddress();
  const { mayEdit } = useEditing();
  const edit = say(mayEdit ? 'edit' : 'open');
  const { definitions, observations, indicator } = outlook;
  const unitOf = ({ definition }: Observation) =>
    definitions.find(({ number }) => number === definition || definitions.length === 1)?.unit ?? '';
  const columns: Column<Observation>[] = [
    { key: 'year', name: say('year'), kind: 'number', value: ({ year }) => year },
    {
      key: 'value',
      name: say('value'),
      kind: 'number',
      value: ({ value }) => value,
      show: (one) => withUnit(one.value, unitOf(one), language),
    },
    { key: 'definition', name: say('version'), kind: 'number', value: ({ definition }) => definition },
    { key: 'revision', name: say('revision'), kind: 'number', value: ({ revision }) => revision },
    {
      key: 'state',
      name: say('state'),
      kind: 'text',
      value: ({ replaced }) => say(replaced ? 'replaced' : 'current'),
      show: ({ replaced }) => <span className={replaced ? 'quiet' : ''}>{say(replaced ? 'replaced' : 'current')}</span>,
    },
    { key: 'source', name: say('source'), kind: 'text', value: ({ source }) => source },
    { key: 'recorded', name: say('recorded'), kind: 'text', value: ({ recorded }) => recorded },
    {
      key: 'edit',
      name: edit,
      kind: 'text',
      value: () => null,
      show: ({ id }) => (
        <button type="button" className="small-button no-print" onClick={() => update({ item: id })}>
          {edit}
        </button>
      ),
    },
  ];
  return (
    <>
      <DataTable
        title={say('observations')}
        rows={observations}
        columns={columns}
        rowKey={({ id }) => id}
        sortedBy={{ key: 'year', direction: 'descending' }}
        height={320}
      />
      <AddPart indicator={indicator.id} kinds={['observation', 'target']} outlook={outlook} />
    </>
  );
}
