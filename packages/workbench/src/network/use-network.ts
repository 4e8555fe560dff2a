import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { type DatasetView, numberIn, type Row, rowsOf, scopeOf, tableQuery, textIn, useTable } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { type Backbone, backboneOf, type Density, type Link } from './backbone.ts';

/** Above this many industries only proximities of the least strength are asked for. */
const manyIndustries = 400;
export const leastOfMany = 0.4;

/** Above this many cells the totals over regions are not fetched. */
const mostCells = 200_000;

/** One industry of the network, with what the region at hand has of it. */
export interface NetworkNode {
  readonly code: string;
  readonly name: string;
  readonly ubiquity: number | null;
  readonly pci: number | null;
  /** The region's figure, or the total over regions where none is picked; null where it is missing. */
  readonly value: number | null;
  /** Of the region at hand; null without one, or where the cell was not reported. */
  readonly isPresent: boolean | null;
  readonly density: number | null;
}

export interface NetworkState {
  readonly nodes: readonly NetworkNode[] | undefined;
  readonly links: readonly Link[] | undefined;
  readonly backbone: Backbone | undefined;
  /** Whether weak proximities were not even asked for. */
  readonly isCut: boolean;
  readonly evidence: Evidence | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Industries and their proximities, and what a region has of them. */
export function useNetwork(dataset: DatasetView, region: string | undefined, density: Density): NetworkState {
  const text = useText();
  const scope = scopeOf(dataset);
  const { regions, industries: units } = dataset.info;
  const isCut = units.length > manyIndustries;
  const industries = useTable('advantage.industries', scope);
  const pairs = useTable('advantage.proximity', { ...scope, ...(isCut ? { least: leastOfMany } : {}) });
  const cells = useQuery({
    ...tableQuery('advantage.cells', { ...scope, ...(region === undefined ? {} : { region }) }),
    enabled: region !== undefined || regions.length * units.length <= mostCells,
  });
  const nodes = useMemo(
    () =>
      industries.rows &&
      nodesOf(industries.rows, cells.data ? rowsOf(cells.data) : [], region !== undefined, (code) =>
        text(dataset.industryName(code)),
      ),
    [industries.rows, cells.data, region, dataset, text],
  );
  const codes = industries.rows;
  const links = useMemo(() => codes && pairs.rows && linksOf(codes, pairs.rows), [codes, pairs.rows]);
  const backbone = useMemo(() => codes && links && backboneOf(codes.length, links, density), [codes, links, density]);
  const failed = [industries, pairs].find(({ error }) => error) ?? cells;
  return {
    nodes,
    links,
    backbone,
    isCut,
    evidence: pairs.table?.evidence,
    error: failed.error,
    retry: () => {
      industries.retry();
      pairs.retry();
      void cells.refetch();
    },
  };
}

function linksOf(industries: readonly Row[], pairs: readonly Row[]): Link[] {
  const position = new Map(industries.map((row, i) => [textIn(row, 'industry'), i]));
  return pairs.flatMap((row) => {
    const [a, b] = [position.get(textIn(row, 'industry_a')), position.get(textIn(row, 'industry_b'))];
    const proximity = numberIn(row, 'proximity');
    if (a === undefined || b === undefined || proximity === null) return [];
    return [{ a: Math.min(a, b), b: Math.max(a, b), proximity }];
  });
}

/** Industries with the figures of a region's cells, or of all regions' cells summed. */
function nodesOf(
  industries: readonly Row[],
  cells: readonly Row[],
  isOneRegion: boolean,
  nameOf: (code: string) => string,
): NetworkNode[] {
  const values = new Map<string, number>();
  const own = new Map<string, Row>();
  for (const row of cells) {
    const code = textIn(row, 'industry');
    const value = numberIn(row, 'value');
    if (value !== null) values.set(code, (values.get(code) ?? 0) + value);
    if (isOneRegion) own.set(code, row);
  }
  return industries.map((row) => {
    const code = textIn(row, 'industry');
    const cell = own.get(code);
    const present = cell ? numberIn(cell, 'present') : null;
    return {
      code,
      name: nameOf(code),
      ubiquity: numberIn(row, 'ubiquity'),
      pci: numberIn(row, 'pci'),
      value: values.get(code) ?? null,
      isPresent: present === null ? null : present === 1,
      density: cell ? numberIn(cell, 'density') : null,
    };
  });
}
