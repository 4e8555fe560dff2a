import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import type { ChainTable } from '../data/index.ts';
import { categorical, formatNumber, tokens } from '../design/index.ts';
import { Chart } from '../parts/chart.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useLanguage } from '../words/index.ts';
import { classes, countOf, type Linkage, strongest } from './linkage.ts';
import { quadrantOption } from './quadrant-option.ts';
import { type Convention, useNodeName } from './use-answer.ts';
import { useKeySectorWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly region: string | undefined;
  readonly convention: Convention;
  readonly linkages: readonly Linkage[];
}

/** Names that fit without hiding the dots; the rest are told on hover. */
const mostNamed = 16;

/** Backward against forward linkage; the cross at 1 parts the classes. A click picks the sector. */
export function QuadrantChart({ table, region, convention, linkages }: Props) {
  const say = useKeySectorWords();
  const language = useLanguage();
  const [{ sector }, update] = useAddress();
  const mode = useThemeMode();
  const isNarrow = useNarrow();
  const name = useNodeName(table, region);
  const { estimate, source } = table.info;
  const option = useMemo(() => {
    const named = new Set(strongest(linkages).slice(0, isNarrow ? 6 : mostNamed));
    const [accent, second, third] = categorical[mode];
    const colours = { key: accent!, backward: second!, forward: third!, weak: tokens[mode].quiet };
    const index = (value: number | null) => formatNumber(value, 'index', language);
    return quadrantOption(
      linkages.map((one) => ({
        name: name(one),
        key: [one.region, one.sector],
        linkageClass: one.linkageClass,
        x: one.backwardIndex,
        y: one.forwardIndex,
        isNamed: named.has(one) || one.sector === sector,
        isChosen: one.sector === sector,
        tip: say('tip', {
          ...{ name: name(one), backward: index(one.backwardIndex), forward: index(one.forwardIndex) },
          class: say(`class-${one.linkageClass}`),
        }),
      })),
      {
        mode,
        isNarrow,
        isEstimate: estimate,
        xName: say('backwardAxis'),
        yName: say('forwardAxis'),
        yNameLong: say('forwardAxisLong'),
        classNames: Object.fromEntries(classes.map((one) => [one, say(`class-${one}`)])),
        colours,
      },
    );
    // Names follow language, table and region.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [linkages, mode, isNarrow, language, table, region, sector, estimate, say]);
  const counts = Object.fromEntries(classes.map((one) => [one, countOf(linkages, one)]));
  const note = `${say(convention === 'ghosh' ? 'ghoshSay' : 'leontiefSay')} ${say('meanNote')}`;
  return (
    <Chart
      title={say('chart')}
      name={say('chart')}
      description={say('chartSay', counts)}
      option={option}
      height={isNarrow ? 420 : 560}
      note={note}
      source={source}
      onPick={({ data }) => {
        const picked = (data as { key?: readonly string[] }).key;
        if (picked) update({ sector: picked[1], ...(table.isMultiRegional ? { region: picked[0] } : {}) });
      }}
      data={() => ({
        title: say('chart'),
        columns: [say('sector'), say('backwardIndex'), say('forwardIndex'), say('class')],
        rows: linkages.map((one) => [name(one), one.backwardIndex, one.forwardIndex, say(`class-${one.linkageClass}`)]),
      })}
    />
  );
}
