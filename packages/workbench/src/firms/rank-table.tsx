import { useAddress } from '../app/address.ts';
import { formatNumber } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { shareText } from './share-text.ts';
import type { FirmNetwork } from './use-firm-network.ts';
import type { Ranked, Ranking } from './use-ranking.ts';
import { useFirmsWords } from './words.ts';

interface Props {
  readonly network: FirmNetwork;
  readonly ranking: Ranking;
  readonly rows: readonly Ranked[];
}

/** Firms, regions or industries by systemic risk; a firm picked is followed below. */
export function RankTable({ network, ranking, rows }: Props) {
  const say = useFirmsWords();
  const text = useText();
  const [{ firm: chosen }] = useAddress();
  const isFirms = ranking.by === 'firm';
  const { rank, firms, size, touched, share } = useFigures(network, ranking);
  const { firm, region, industry } = useTexts(network, isFirms);
  const columns = isFirms
    ? [rank, firm, region, industry, size, share('esri'), share('downstream'), share('upstream'), touched]
    : [rank, ranking.by === 'region' ? region : industry, firms, size, share('esri'), share('mean'), firm];
  return (
    <DataTable
      title={say(isFirms ? 'rankTable' : ranking.by === 'region' ? 'regionTable' : 'industryTable')}
      rows={rows}
      columns={columns}
      rowKey={(row) => (isFirms ? row.firm : `${row.region} ${row.industry}`)}
      chosen={isFirms ? chosen : undefined}
      sortedBy={{ key: 'rank', direction: 'ascending' }}
      sortInAddress
      source={sourceLine(ranking.evidence!, text)}
      height={400}
    />
  );
}

/** The columns that are numbers. */
function useFigures(network: FirmNetwork, ranking: Ranking) {
  const say = useFirmsWords();
  const language = useLanguage();
  const isFirms = ranking.by === 'firm';
  const share = (key: 'esri' | 'mean' | 'downstream' | 'upstream'): Column<Ranked> => ({
    key,
    name: say(key === 'esri' && !isFirms ? 'largest' : key),
    kind: 'number',
    value: (row) => row[key],
    show: (row) => {
      const value = shareText(row[key], language);
      const figure = { title: `${row.firm} · ${say(key)}`, value, evidence: ranking.evidence! };
      return <WhyNumber shown={value} figure={figure} />;
    },
  });
  const count = (key: 'rank' | 'firms' | 'touched'): Column<Ranked> => ({
    key,
    name: say(key),
    kind: 'number',
    value: (row) => row[key],
    show: (row) => formatNumber(row[key], 'count', language),
  });
  const size: Column<Ranked> = {
    key: 'size',
    name: network.info.unit === '' ? say('size') : say('sizeIn', { unit: network.info.unit }),
    kind: 'number',
    value: (row) => row.size,
    show: (row) => formatNumber(row.size, 'amount', language),
  };
  return { rank: count('rank'), firms: count('firms'), touched: count('touched'), size, share };
}

/** The columns that are names. */
function useTexts(network: FirmNetwork, isFirms: boolean) {
  const say = useFirmsWords();
  const text = useText();
  const [, update] = useAddress();
  const firm: Column<Ranked> = {
    key: 'firm',
    name: say(isFirms ? 'firm' : 'mostDangerous'),
    kind: 'text',
    value: (row) => row.firm,
    show: (row) => (
      <button type="button" className="link-button" onClick={() => update({ firm: row.firm })}>
        {row.firm}
      </button>
    ),
  };
  const region: Column<Ranked> = {
    key: 'region',
    name: say('region'),
    kind: 'text',
    value: (row) => text(network.regionName(row.region)),
  };
  const industry: Column<Ranked> = {
    key: 'industry',
    name: say('industry'),
    kind: 'text',
    value: (row) => text(network.industryName(row.industry)),
  };
  return { firm, region, industry };
}
