import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Segments } from '../parts/segments.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage } from '../words/index.ts';
import { builtSizes, type Flow, flowsOf, type Outcome } from './outcome.ts';
import { type Problem, type ProblemProject, scenariosOf } from './problem.ts';
import type { Names } from './use-names.ts';
import { useStudioWords } from './words.ts';

interface Props {
  readonly problem: Problem;
  readonly names: Names;
  readonly outcome: Outcome;
}

const kinds = ['plants', 'capacity', 'flows', 'gains'] as const;

/** The plan as tables: plants, capacity by place, shipments, gains. */
export function PlanTables(props: Props) {
  const say = useStudioWords();
  const [{ rows }, update] = useAddress();
  const kind = kinds.find((one) => one === rows) ?? (props.problem.projects?.length ? 'plants' : 'capacity');
  return (
    <Block title={say('tablesTitle')}>
      <Segments
        label={say('tablesTitle')}
        options={kinds.map((value) => ({ value, name: say(`table-${value}`) }))}
        value={kind}
        onChange={(next) => update({ rows: next }, { replace: true })}
      />
      {kind === 'plants' && <Plants {...props} />}
      {kind === 'capacity' && <Capacity {...props} />}
      {kind === 'flows' && <FlowTable {...props} />}
      {kind === 'gains' && <Gains {...props} />}
    </Block>
  );
}

function Plants({ problem, names, outcome }: Props) {
  const say = useStudioWords();
  const language = useLanguage();
  const sizes = builtSizes(outcome);
  const columns: Column<ProblemProject>[] = [
    { key: 'region', name: say('region'), kind: 'text', value: ({ region }) => names.region(region) },
    { key: 'industry', name: say('industry'), kind: 'text', value: ({ industry }) => names.industry(industry) },
    {
      ...{ key: 'built', name: say('built'), kind: 'text' },
      value: ({ id }) => say(sizes.has(id) ? 'isBuilt' : 'notBuilt'),
    },
    {
      ...{ key: 'size', name: say('size'), kind: 'number' },
      value: ({ id }) => sizes.get(id) ?? 0,
      show: ({ id }) => (sizes.has(id) ? names.money(sizes.get(id)) : '—'),
      total: names.money([...sizes.values()].reduce((sum, size) => sum + size, 0)),
    },
    {
      ...{ key: 'share', name: say('ofMaximum'), kind: 'number' },
      value: ({ id, maximum }) => (sizes.get(id) ?? 0) / maximum,
      show: ({ id, maximum }) => (sizes.has(id) ? formatNumber(sizes.get(id)! / maximum, 'share', language) : '—'),
    },
  ];
  return (
    <DataTable
      title={say('table-plants')}
      rows={problem.projects ?? []}
      rowKey={({ id }) => id}
      sortedBy={{ key: 'size', direction: 'descending' }}
      columns={columns}
    />
  );
}

type Site = Outcome['sites'][number];

function Capacity({ names, outcome }: Props) {
  const say = useStudioWords();
  const language = useLanguage();
  const [{ region }] = useAddress();
  const rows = outcome.sites.filter((site) => region === undefined || !has(outcome, region) || site.region === region);
  const money = (key: string, name: string, of: (site: Site) => number): Column<Site> => ({
    ...{ key, name, kind: 'number', value: of, show: (site) => names.money(of(site)) },
    total: names.money(rows.reduce((sum, site) => sum + of(site), 0)),
  });
  return (
    <DataTable
      title={say('table-capacity')}
      rows={rows}
      rowKey={(site) => `${site.region} ${site.industry}`}
      sortedBy={{ key: 'added', direction: 'descending' }}
      columns={[
        { key: 'region', name: say('region'), kind: 'text', value: (site) => names.region(site.region) },
        { key: 'industry', name: say('industry'), kind: 'text', value: (site) => names.industry(site.industry) },
        money('existing', say('existing'), ({ existing }) => existing),
        money('added', say('added'), ({ added }) => added),
        money('output', say('outputPlanned'), ({ output }) => output),
        {
          ...{ key: 'used', name: say('utilisation'), kind: 'number' },
          value: ({ existing, added, output }) => (existing + added > 0 ? output / (existing + added) : null),
          show: ({ existing, added, output }) =>
            existing + added > 0 ? formatNumber(output / (existing + added), 'share', language) : '—',
        },
      ]}
    />
  );
}

function FlowTable({ problem, names, outcome }: Props) {
  const say = useStudioWords();
  const [{ region, industry }] = useAddress();
  const flows = useMemo(() => {
    const chances = new Map(scenariosOf(problem).map(({ code, probability }) => [code, probability]));
    return flowsOf(outcome, chances);
  }, [outcome, problem]);
  const isOf = (flow: Flow) =>
    (region === undefined || !has(outcome, region) || flow.from === region || flow.to === region) &&
    (industry === undefined || !problem.industries.some(({ code }) => code === industry) || flow.industry === industry);
  const rows = flows.filter(isOf);
  return (
    <DataTable<Flow>
      title={say('table-flows')}
      rows={rows}
      rowKey={(flow) => `${flow.from} ${flow.to} ${flow.industry}`}
      sortedBy={{ key: 'amount', direction: 'descending' }}
      columns={[
        { key: 'from', name: say('from'), kind: 'text', value: ({ from }) => names.region(from) },
        { key: 'to', name: say('to'), kind: 'text', value: ({ to }) => names.region(to) },
        { key: 'industry', name: say('industry'), kind: 'text', value: (flow) => names.industry(flow.industry) },
        {
          ...{ key: 'amount', name: say('amount'), kind: 'number', value: ({ amount }) => amount },
          show: ({ amount }) => names.money(amount),
          total: names.money(rows.reduce((sum, { amount }) => sum + amount, 0)),
        },
      ]}
    />
  );
}

function Gains({ names, outcome }: Props) {
  const say = useStudioWords();
  const columns: Column<Outcome['regions'][number]>[] = [
    { key: 'region', name: say('region'), kind: 'text', value: ({ code }) => names.region(code) },
    {
      ...{ key: 'today', name: say('today'), kind: 'number', value: ({ today }) => today },
      show: ({ today }) => names.money(today),
    },
    {
      ...{ key: 'gain', name: say('gain'), kind: 'number', value: ({ gain }) => gain },
      show: ({ code, gain }) => (
        <WhyNumber
          shown={names.money(gain)}
          figure={{ title: `${names.region(code)} · ${say('gain')}`, evidence: outcome.evidence }}
        />
      ),
      total: names.money(outcome.regions.reduce((sum, { gain }) => sum + (gain ?? 0), 0)),
    },
    {
      ...{ key: 'more', name: say('more'), kind: 'number' },
      value: ({ gain, today }) => (gain === null || today === null ? null : gain - today),
      show: ({ gain, today }) => names.money(gain === null || today === null ? null : gain - today),
    },
  ];
  return (
    <DataTable
      title={say('table-gains')}
      rows={outcome.regions}
      rowKey={({ code }) => code}
      sortedBy={{ key: 'gain', direction: 'descending' }}
      columns={columns}
    />
  );
}

function has({ regions }: Outcome, region: string): boolean {
  return regions.some(({ code }) => code === region);
}
