import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import { tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';
import { Chart } from '../parts/chart.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { shareText } from './share-text.ts';
import { thinned } from './thinned.ts';
import type { FirmNetwork } from './use-firm-network.ts';
import type { Ranked } from './use-ranking.ts';
import { useFirmsWords } from './words.ts';

interface Props {
  readonly network: FirmNetwork;
  readonly rows: readonly Ranked[];
  readonly within: string | undefined;
}

/** Rank against systemic risk, both logarithmic: a plateau of equally dangerous firms, then a fall. */
export function RankChart({ network, rows, within }: Props) {
  const say = useFirmsWords();
  const text = useText();
  const language = useLanguage();
  const mode = useThemeMode();
  const [{ firm }, update] = useAddress();
  const where = within === undefined ? '' : say('forRegion', { region: text(network.regionName(within)) });
  const title = say(network.info.synthetic ? 'rankChartSynthetic' : 'rankChart', { where });
  const names = { x: say('rankAxis'), y: say('esriAxis') };
  const option = useMemo(() => {
    const t = tokens[mode];
    const tip = (row: Ranked) =>
      asHtml(
        `${row.rank}. ${row.firm}，${text(network.regionName(row.region))} ${text(network.industryName(row.industry))}：${shareText(row.esri, language)}`,
      );
    return {
      grid: { left: 8, right: 24, top: 32, bottom: 40, containLabel: true },
      xAxis: { type: 'log', name: names.x, nameLocation: 'middle', nameGap: 28, min: 1 },
      yAxis: {
        type: 'log',
        name: names.y,
        nameTextStyle: { align: 'left', color: t.quiet },
        axisLabel: { formatter: (value: number) => shareText(value, language) },
      },
      tooltip: { formatter: ({ data }: { data: { row: Ranked } }) => tip(data.row) },
      series: [
        {
          type: 'scatter',
          data: thinned(rows.filter(({ esri }) => (esri ?? 0) > 0)).map((row) => ({
            name: row.firm,
            row,
            value: [row.rank, row.esri],
            symbolSize: row.firm === firm ? 12 : 6,
            itemStyle: {
              color: network.info.synthetic && row.firm !== firm ? t.paper : t.accent,
              borderColor: row.firm === firm ? t.ink : t.accent,
              borderWidth: row.firm === firm ? 2 : 1,
            },
          })),
        },
      ],
    };
    // Names follow language and network.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [rows, mode, firm, language, network]);
  const zero = rows.filter(({ esri }) => esri === 0).length;
  const note = [
    network.info.synthetic ? say('hollow') : '',
    zero > 0 ? say('zeroFirms', { count: zero }) : '',
    say('thinned'),
  ];
  return (
    <Chart
      title={title}
      name={title}
      description={`${title}: ${rows
        .slice(0, 5)
        .map((row) => `${row.firm} ${shareText(row.esri, language)}`)
        .join('; ')}`}
      option={option}
      height={360}
      note={note.filter((part) => part !== '').join(' ')}
      source={network.info.source}
      onPick={({ name }) => update({ firm: name })}
      data={() => ({
        title,
        columns: [say('rank'), say('firm'), say('region'), say('industry'), say('esri')],
        rows: rows.map((row) => [
          row.rank,
          row.firm,
          text(network.regionName(row.region)),
          text(network.industryName(row.industry)),
          row.esri,
        ]),
      })}
    />
  );
}
