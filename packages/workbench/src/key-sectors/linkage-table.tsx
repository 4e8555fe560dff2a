import type { Evidence } from '@yanzhen/platform/operations';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { ChainTable } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { keyOf, type Linkage } from './linkage.ts';
import { type Convention, useNodeName } from './use-answer.ts';
import { useKeySectorWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly region: string | undefined;
  readonly convention: Convention;
  readonly linkages: readonly Linkage[];
  readonly others: ReadonlyMap<string, Linkage> | undefined;
  readonly evidence: Evidence;
}

/** Every sector with its linkages, its class, and its class under the other convention. */
export function LinkageTable(props: Props) {
  const say = useKeySectorWords();
  const text = useText();
  const [{ sector, region }] = useAddress();
  const columns = useColumns(props);
  const chosen = props.linkages.find(
    (one) => one.sector === sector && (!props.table.isMultiRegional || one.region === region),
  );
  return (
    <DataTable
      title={say('table')}
      rows={props.linkages}
      columns={columns}
      rowKey={keyOf}
      chosen={chosen && keyOf(chosen)}
      sortedBy={{ key: 'backwardIndex', direction: 'descending' }}
      source={sourceLine(props.evidence, text)}
    />
  );
}

const figures = ['backward', 'forward', 'backwardIndex', 'forwardIndex'] as const;

function useColumns({ table, region, convention, others, evidence }: Props): Column<Linkage>[] {
  const say = useKeySectorWords();
  const language = useLanguage();
  const name = useNodeName(table, region);
  const other = say(convention === 'ghosh' ? 'leontief' : 'ghosh');
  const otherClass = (one: Linkage) => {
    const found = others?.get(keyOf(one));
    return found ? say(`class-${found.linkageClass}`) : null;
  };
  const numbers = figures.map(
    (key): Column<Linkage> => ({
      key,
      name: say(key),
      kind: 'number',
      value: (one) => one[key],
      show: (one) => {
        const value = formatNumber(one[key], 'index', language);
        return <WhyNumber shown={value} figure={{ title: `${name(one)} · ${say(key)}`, value, evidence }} />;
      },
    }),
  );
  return [
    {
      key: 'sector',
      name: say('sector'),
      kind: 'text',
      value: name,
      show: (one) => (
        <RoomLink to="/chains" pick={{ sector: one.sector, ...(table.isMultiRegional ? { region: one.region } : {}) }}>
          {name(one)}
        </RoomLink>
      ),
    },
    ...numbers,
    { key: 'class', name: say('class'), kind: 'text', value: ({ linkageClass }) => say(`class-${linkageClass}`) },
    { key: 'other', name: say('otherClass', { other }), kind: 'text', value: otherClass },
  ];
}
