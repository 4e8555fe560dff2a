import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { type IndicatorMeaning, useIndicator } from '../data/index.ts';
import { formatNumber, inUnit, type NumberKind, unitName } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Term } from '../parts/term.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { NetworkProps } from './figure.tsx';
import type { NetworkNode } from './use-network.ts';
import { useNetworkWords } from './words.ts';

interface Listed extends NetworkNode {
  readonly links: number;
  readonly nearest: string;
}

/** The network as a list: every industry with what the picture says of it, and a way to choose it. */
export function NodeTable(props: NetworkProps) {
  const say = useNetworkWords();
  const text = useText();
  const [{ industry }] = useAddress();
  const { nodes, backbone, region, evidence } = props;
  const rows = useMemo((): Listed[] => {
    const drawn = nodes.map(() => [] as { node: number; proximity: number }[]);
    for (const { a, b, proximity } of backbone.links) {
      drawn[a]!.push({ node: b, proximity });
      drawn[b]!.push({ node: a, proximity });
    }
    return nodes.map((node, i) => {
      const nearest = drawn[i]!.reduce(
        (best, next) => (next.proximity > (best?.proximity ?? 0) ? next : best),
        drawn[i]![0],
      );
      return { ...node, links: drawn[i]!.length, nearest: nearest ? nodes[nearest.node]!.name : '' };
    });
  }, [nodes, backbone]);
  const columns = useColumns(props);
  return (
    <DataTable
      title={say('list')}
      rows={rows}
      columns={columns}
      rowKey={({ code }) => code}
      sortedBy={{ key: region === undefined ? 'links' : 'density', direction: 'descending' }}
      chosen={industry}
      source={sourceLine(evidence, text)}
      height={420}
    />
  );
}

function useColumns({ dataset, region, groups, evidence }: NetworkProps): Column<Listed>[] {
  const say = useNetworkWords();
  const text = useText();
  const language = useLanguage();
  const [, update] = useAddress();
  const [density, pci, ubiquity] = [useIndicator('density'), useIndicator('pci'), useIndicator('ubiquity')];
  return useMemo(() => {
    const number = (
      key: 'density' | 'pci' | 'ubiquity',
      kind: NumberKind,
      meaning: IndicatorMeaning | undefined,
      ofCell: boolean,
    ): Column<Listed> => {
      const name = meaning ? text(meaning.name) : key;
      const show = (node: Listed) => {
        const shown = formatNumber(node[key], kind, language);
        const explain = { indicator: key, industry: node.code, year: dataset.year };
        const cell = ofCell && region !== undefined ? { ...explain, region } : explain;
        return (
          <WhyNumber
            shown={shown}
            figure={{ title: `${node.name} · ${name}`, value: shown, evidence, explain: cell }}
          />
        );
      };
      const head = meaning && <Term definition={text(meaning.definition)}>{name}</Term>;
      return { key, name, kind: 'number', value: (node) => node[key], show, ...(head ? { head } : {}) };
    };
    const status = ({ isPresent }: Listed) => say(isPresent === null ? 'noFigure' : isPresent ? 'present' : 'absent');
    const { unit } = dataset.measure;
    const value = (node: Listed) => (node.value === null ? null : inUnit(node.value, unit, language));
    const ofRegion: Column<Listed>[] = [
      { key: 'status', name: say('status'), kind: 'text', value: status },
      number('density', 'index', density, true),
    ];
    return [
      {
        key: 'industry',
        name: say('industry'),
        kind: 'text',
        value: (node) => node.name,
        show: (node) => (
          <button
            type="button"
            className="link-button"
            title={say('chooseOf', { industry: node.name })}
            onClick={() => update({ industry: node.code })}
          >
            {node.name}
          </button>
        ),
      },
      ...(groups.all.length > 1
        ? [
            {
              key: 'group',
              name: say('group'),
              kind: 'text',
              value: (node) => text(groups.name(groups.of(node.code) ?? '')),
            } as const satisfies Column<Listed>,
          ]
        : []),
      ...(region === undefined ? [] : ofRegion),
      {
        key: 'value',
        name: `${text(dataset.measure.name)} (${unitName(unit, language)})`,
        kind: 'number',
        value,
        show: (node) => formatNumber(value(node), 'amount', language),
      },
      number('ubiquity', 'count', ubiquity, false),
      number('pci', 'score', pci, false),
      { key: 'links', name: say('links'), kind: 'number', value: (node) => node.links },
      { key: 'nearest', name: say('nearest'), kind: 'text', value: (node) => node.nearest },
    ];
  }, [dataset, region, groups, evidence, density, pci, ubiquity, say, text, language, update]);
}
