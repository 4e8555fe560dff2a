import { useMemo } from 'react';
import { RoomLink } from '../app/room-link.tsx';
import { type DatasetView, type IndustryProfile, type ProfileRegion, useIndicator } from '../data/index.ts';
import { formatAmount, formatNumber, inUnit, unitName } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Term } from '../parts/term.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useIndustryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly members: readonly string[];
  readonly profile: IndustryProfile;
}

/** The industry in every region; each figure can be asked “why?”. */
export function RegionsTable({ dataset, members, profile }: Props) {
  const say = useIndustryWords();
  const text = useText();
  const columns = useColumns(dataset, members, profile);
  return (
    <DataTable
      title={say('table')}
      sortInAddress
      rows={profile.regions}
      columns={columns}
      rowKey={(r) => r.region}
      source={sourceLine(profile.evidence, text)}
    />
  );
}

function useColumns(
  dataset: DatasetView,
  members: readonly string[],
  profile: IndustryProfile,
): Column<ProfileRegion>[] {
  const say = useIndustryWords();
  const text = useText();
  const language = useLanguage();
  const [lq, density] = [useIndicator('lq'), useIndicator('density')];
  return useMemo(() => {
    const { unit, name } = dataset.measure;
    const amount = (value: number | null) => (value === null ? null : inUnit(value, unit, language));
    const { regions, evidence } = profile;
    const names = members.map((code) => text(dataset.industryName(code))).join(' + ');
    const total = regions.reduce((sum, { value }) => sum + (value ?? 0), 0);
    const why = (r: ProfileRegion, indicator: string, what: string, shown: string) => (
      <WhyNumber
        shown={shown}
        figure={{
          title: `${text(r.name)} · ${names} · ${what}`,
          value: shown,
          evidence,
          // A group has no column of its own in the dataset: only single industries can be taken apart.
          ...(members.length === 1
            ? { explain: { indicator, region: r.region, industry: members[0]!, year: dataset.year } }
            : {}),
        }}
      />
    );
    const ratio = (key: 'lq' | 'density', meaning: typeof lq): Column<ProfileRegion> => {
      const what = meaning ? text(meaning.name) : key;
      return {
        key,
        name: what,
        head: meaning ? <Term definition={text(meaning.definition)}>{what}</Term> : what,
        kind: 'number',
        value: (r) => r[key],
        show: (r) => why(r, key, what, formatNumber(r[key], 'index', language)),
      };
    };
    return [
      {
        key: 'region',
        name: say('region'),
        kind: 'text',
        value: (r) => text(r.name),
        show: (r) => (
          <RoomLink to="/region" pick={{ region: r.region }}>
            {text(r.name)}
          </RoomLink>
        ),
      },
      {
        key: 'value',
        name: `${text(name)} (${unitName(unit, language)})`,
        kind: 'number',
        value: (r) => amount(r.value),
        show: (r) => why(r, 'value', text(name), formatNumber(amount(r.value), 'amount', language)),
        total: formatAmount(total, unit, language),
      },
      {
        key: 'share',
        name: say('share'),
        kind: 'number',
        value: (r) => r.share,
        show: (r) => formatNumber(r.share, 'share', language),
      },
      ratio('lq', lq),
      ratio('density', density),
    ];
  }, [dataset, members, profile, say, text, language, lq, density]);
}
