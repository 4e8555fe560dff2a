import type { Evidence } from '@yanzhen/platform/operations';
import type { ChainTable } from '../data/index.ts';
import { formatNumber, inUnit, unitName } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { type Link, linkKey } from './link.ts';
import { useLinkName, useWhat } from './use-names.ts';
import { useChainsWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly links: readonly Link[];
  readonly evidence: Evidence;
}

/** Every supplier and every customer, with flows and shares. */
export function LinksTables(props: Props) {
  const say = useChainsWords();
  const text = useText();
  const suppliers = useColumns(props, 'supplier');
  const customers = useColumns(props, 'customer');
  const source = sourceLine(props.evidence, text);
  const of = (side: Link['side']) => props.links.filter((link) => link.side === side);
  const shared = { rowKey: linkKey, source, height: 360 };
  return (
    <div className="columns">
      <DataTable title={say('suppliers')} rows={of('supplier')} columns={suppliers} {...shared} />
      <DataTable title={say('customers')} rows={of('customer')} columns={customers} {...shared} />
    </div>
  );
}

function useColumns({ table, choice, evidence }: Props, side: Link['side']): Column<Link>[] {
  const say = useChainsWords();
  const language = useLanguage();
  const name = useLinkName(table, choice.by);
  const what = useWhat(table, choice.sector, choice.region);
  const { unit } = table.info;
  const kind = (link: Link) => {
    const known = (['node', 'final', 'value-added', 'imports', 'exports'] as const).find((one) => one === link.kind);
    return known ? say(`kind-${known}`) : link.kind;
  };
  const why = (link: Link, label: string, shown: string) => (
    <WhyNumber
      shown={shown}
      figure={{ title: `${what} · ${say(side)} ${name(link)} · ${label}`, value: shown, evidence }}
    />
  );
  const flow = say('value', { unit: unitName(unit, language) });
  return [
    { key: 'name', name: say(side), kind: 'text', value: name },
    { key: 'kind', name: say('kind'), kind: 'text', value: kind },
    {
      key: 'value',
      name: flow,
      kind: 'number',
      value: ({ value }) => value,
      show: (link) => why(link, flow, formatNumber(inUnit(link.value, unit, language), 'amount', language)),
    },
    {
      key: 'share',
      name: say('share'),
      kind: 'number',
      value: ({ share }) => share,
      show: (link) => why(link, say('share'), formatNumber(link.share, 'share', language)),
    },
  ];
}
