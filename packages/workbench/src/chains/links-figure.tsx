import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import type { ChainTable } from '../data/index.ts';
import { categorical, formatAmount, formatNumber, tokens, unitName } from '../design/index.ts';
import { Chart } from '../parts/chart.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useLanguage } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { type Link, largest, linkKey } from './link.ts';
import { type SankeyLink, type SankeyNode, sankeyHeight, sankeyOption } from './sankey-option.ts';
import { useLinkName, useWhat } from './use-names.ts';
import { useChainsWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly links: readonly Link[];
}

const most = 12;
const centre = 'centre';

/** Suppliers on the left, the sector in the middle, customers on the right. A click follows the chain. */
export function LinksFigure({ table, choice, links }: Props) {
  const say = useChainsWords();
  const language = useLanguage();
  const [, update] = useAddress();
  const mode = useThemeMode();
  const isNarrow = useNarrow();
  const what = useWhat(table, choice.sector, choice.region);
  const name = useLinkName(table, choice.by);
  const { unit, estimate } = table.info;
  const drawing = useDrawing(links, what, name, unit, isNarrow);
  const option = useMemo(
    () => sankeyOption(drawing.nodes, drawing.links, { mode, isNarrow, isEstimate: estimate }),
    [drawing, mode, isNarrow, estimate],
  );
  if (drawing.links.length === 0) return null;
  const title = say('linksTitle', { what });
  const first = (side: Link['side']) => {
    const link = largest(links, side, 1).shown[0];
    return link ? name(link) : say('noOne');
  };
  const follow = (key: string) => {
    const link = links.find((one) => linkKey(one) === key);
    if (link?.kind !== 'node') return;
    update({
      ...(link.sector === '' ? {} : { sector: link.sector }),
      ...(link.region === '' || !table.isMultiRegional ? {} : { region: link.region }),
    });
  };
  return (
    <Chart
      title={title}
      name={title}
      description={say('linksSay', { supplier: first('supplier'), customer: first('customer') })}
      option={option}
      height={sankeyHeight(drawing.nodes)}
      note={say('linksNote', { most, unit: unitName(unit, language) })}
      source={table.info.source}
      onPick={({ data }) => follow(String((data as { name?: string }).name ?? ''))}
      data={() => ({
        title,
        columns: [say('kind'), say('supplier'), say('customer'), say('value', { unit }), say('share')],
        rows: links.map((link) => [
          link.kind,
          link.side === 'supplier' ? name(link) : what,
          link.side === 'supplier' ? what : name(link),
          link.value,
          link.share,
        ]),
      })}
    />
  );
}

function useDrawing(
  links: readonly Link[],
  what: string,
  name: (link: Link) => string,
  unit: string,
  isNarrow: boolean,
) {
  const say = useChainsWords();
  const language = useLanguage();
  const mode = useThemeMode();
  return useMemo(() => {
    const [accent, second] = categorical[mode];
    const quiet = tokens[mode].lineStrong;
    const nodes: SankeyNode[] = [];
    const flows: SankeyLink[] = [];
    const total = (side: Link['side']) => links.reduce((sum, one) => sum + (one.side === side ? one.value : 0), 0);
    const add = (side: Link['side'], key: string, label: string, value: number, colour: string) => {
      const [source, target] = side === 'supplier' ? [key, centre] : [centre, key];
      const share = formatNumber(value / total(side), 'share', language);
      // On a telephone the name is cut, not the share.
      const shown = isNarrow ? `${share} ${label}` : `${label} ${share}`;
      nodes.push({ key, name: shown, depth: side === 'supplier' ? 0 : 2, colour });
      const ends = side === 'supplier' ? `${label} → ${what}` : `${what} → ${label}`;
      flows.push({ source, target, value, tip: `${ends}: ${formatAmount(value, unit, language)} (${share})` });
    };
    for (const side of ['supplier', 'customer'] as const) {
      const { shown, rest, count } = largest(links, side, most);
      for (const link of shown) {
        add(side, linkKey(link), name(link), link.value, link.kind === 'node' ? accent! : second!);
      }
      if (count > 0) add(side, `${side} rest`, say('others', { count }), rest, quiet);
      if (side === 'supplier') nodes.push({ key: centre, name: what, depth: 1, colour: tokens[mode].ink });
    }
    return { nodes: flows.length === 0 ? [] : nodes, links: flows };
  }, [links, what, name, unit, isNarrow, language, mode, say]);
}
