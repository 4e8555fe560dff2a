import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import type { ChainTable } from '../data/index.ts';
import { colourOf, formatAmount, tokens } from '../design/index.ts';
import { Chart } from '../parts/chart.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { around, type RegionFlow } from './region-flow.ts';
import { type SankeyNode, sankeyHeight, sankeyOption } from './sankey-option.ts';
import { useChainsWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly flows: readonly RegionFlow[];
}

const most = 24;

/** From region to region; around the region picked where there is one. */
export function FlowsFigure({ table, choice, flows }: Props) {
  const say = useChainsWords();
  const text = useText();
  const [, update] = useAddress();
  const mode = useThemeMode();
  const isNarrow = useNarrow();
  const { nodes, links } = useDrawing(table, choice.region, flows);
  const { estimate, source } = table.info;
  const option = useMemo(
    () => sankeyOption(nodes, links, { mode, isNarrow, isEstimate: estimate }),
    [nodes, links, mode, isNarrow, estimate],
  );
  if (links.length === 0) return null;
  const title = say('flowsTitle', { what: say(choice.flows), sector: text(table.sectorName(choice.sector)) });
  const cut = flows.length > links.length ? [say('flowsMost', { most })] : [];
  return (
    <Chart
      title={title}
      name={title}
      description={`${title}: ${links
        .slice(0, 5)
        .map(({ tip }) => tip)
        .join('; ')}`}
      option={option}
      height={sankeyHeight(nodes)}
      note={[say(choice.flows === 'gross' ? 'grossSay' : 'embodiedSay'), ...cut].join(text({ zh: '', en: ' ' }))}
      source={source}
      onPick={({ data }) => {
        const code = String((data as { name?: string }).name ?? '').split('\n')[1];
        if (code !== undefined && table.info.regions.some((one) => one.code === code)) update({ region: code });
      }}
      data={() => ({
        title,
        columns: [say('from'), say('to'), say('value', { unit: flows[0]!.unit })],
        rows: flows.map(({ from, to, value }) => [text(table.regionName(from)), text(table.regionName(to)), value]),
      })}
    />
  );
}

function useDrawing(table: ChainTable, region: string | undefined, flows: readonly RegionFlow[]) {
  const text = useText();
  const language = useLanguage();
  const mode = useThemeMode();
  return useMemo(() => {
    const drawn = drawnFlows(flows, region);
    const colour = colourOf(
      table.info.regions.map(({ code }) => code),
      mode,
    );
    const name = (code: string) => text(table.regionName(code));
    const nodes = new Map<string, SankeyNode>();
    // The region picked stands in the middle, once; every other stands where its flows start or end.
    const end = (code: string, side: 'from' | 'to') => {
      const isCentre = code === region;
      const key = isCentre ? `centre\n${code}` : `${side}\n${code}`;
      const depth = isCentre ? 1 : side === 'from' ? 0 : region === undefined ? 1 : 2;
      nodes.set(key, { key, name: name(code), depth, colour: isCentre ? tokens[mode].ink : colour(code) });
      return key;
    };
    const links = drawn.map(({ from, to, value, unit }) => ({
      source: end(from, 'from'),
      target: end(to, 'to'),
      value,
      tip: `${name(from)} → ${name(to)}: ${formatAmount(value, unit, language)}`,
    }));
    return { nodes: [...nodes.values()], links };
  }, [table, region, flows, text, language, mode]);
}

/** The largest that can be drawn: all flows, or those into and out of one region. */
function drawnFlows(flows: readonly RegionFlow[], region: string | undefined): RegionFlow[] {
  const positive = flows.filter(({ value }) => value > 0);
  if (region === undefined) return positive.slice(0, most);
  const { into, out } = around(positive, region);
  return [...into.slice(0, most / 2), ...out.slice(0, most / 2)];
}
