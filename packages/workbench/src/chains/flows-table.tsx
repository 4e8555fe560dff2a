import type { Evidence } from '@yanzhen/platform/operations';
import type { ChainTable } from '../data/index.ts';
import { formatNumber, inUnit, unitName } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import type { RegionFlow } from './region-flow.ts';
import { useChainsWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly flows: readonly RegionFlow[];
  readonly evidence: Evidence;
}

/** Every flow between two regions; those of the region picked, where there is one. */
export function FlowsTable({ table, choice: { region, sector }, flows, evidence }: Props) {
  const say = useChainsWords();
  const text = useText();
  const language = useLanguage();
  const name = (code: string) => text(table.regionName(code));
  const unit = flows[0]!.unit;
  const label = say('value', { unit: unitName(unit, language) });
  return (
    <DataTable
      title={say('flowsTable')}
      rows={region === undefined ? flows : flows.filter(({ from, to }) => from === region || to === region)}
      rowKey={({ from, to }) => `${from} ${to}`}
      source={sourceLine(evidence, text)}
      height={320}
      columns={[
        { key: 'from', name: say('from'), kind: 'text', value: ({ from }: RegionFlow) => name(from) },
        { key: 'to', name: say('to'), kind: 'text', value: ({ to }: RegionFlow) => name(to) },
        {
          key: 'value',
          name: label,
          kind: 'number',
          value: ({ value }: RegionFlow) => value,
          show: ({ from, to, value }: RegionFlow) => {
            const shown = formatNumber(inUnit(value, unit, language), 'amount', language);
            const title = `${text(table.sectorName(sector))} · ${name(from)} → ${name(to)}`;
            return (
              <WhyNumber shown={shown} figure={{ title, value: `${shown} ${unitName(unit, language)}`, evidence }} />
            );
          },
        },
      ]}
    />
  );
}
