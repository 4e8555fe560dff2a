import { useMemo } from 'react';
import {
  type DatasetView,
  type IndustryProfile,
  numberIn,
  type Row,
  scopeOf,
  useIndicator,
  useTable,
} from '../data/index.ts';
import { formatNumber, type NumberKind } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { Term } from '../parts/term.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useIndustryWords } from './words.ts';
import './concentration.css';

interface Props {
  readonly dataset: DatasetView;
  readonly members: readonly string[];
  readonly profile: IndustryProfile;
}

const indicators: readonly (readonly [code: string, kind: NumberKind])[] = [
  ['herfindahl', 'index'],
  ['gini', 'index'],
  ['theil', 'index'],
  ['ubiquity', 'count'],
  ['pci', 'score'],
];

/** How concentrated the industry is, and where it would rank among all industries. */
export function Concentration({ dataset, members, profile }: Props) {
  const say = useIndustryWords();
  const language = useLanguage();
  const all = useTable('advantage.industries', scopeOf(dataset)).rows ?? [];
  const figures = useMemo(
    () => new Map(indicators.map(([code]) => [code, figureOf(profile, code)] as const)),
    [profile],
  );
  const herfindahl = placeOf(all, 'herfindahl', figures.get('herfindahl') ?? null);
  const value = formatNumber(figures.get('herfindahl'), 'index', language);
  return (
    <Block title={say('concentrated')} answer={herfindahl && say('concentratedAnswer', { ...herfindahl, value })}>
      <table className="concentration">
        <thead>
          <tr>
            <th scope="col">{say('indicator')}</th>
            <th scope="col" className="number">
              {say('value')}
            </th>
            <th scope="col" className="number">
              {say('rank')}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(([code, kind]) => (
            <Line key={code} value={figures.get(code) ?? null} {...{ code, kind, all, members, dataset, profile }} />
          ))}
        </tbody>
      </table>
    </Block>
  );
}

interface LineProps extends Props {
  readonly code: string;
  readonly kind: NumberKind;
  readonly value: number | null;
  readonly all: readonly Row[];
}

function Line({ code, kind, value, all, members, dataset, profile }: LineProps) {
  const say = useIndustryWords();
  const text = useText();
  const language = useLanguage();
  const meaning = useIndicator(code);
  const name = meaning ? text(meaning.name) : code;
  const place = placeOf(all, code, value);
  const shown = formatNumber(value, kind, language);
  const title = `${members.map((member) => text(dataset.industryName(member))).join(' + ')} · ${name}`;
  // A group has no column of its own in the dataset: only single industries can be taken apart.
  const explain = members.length === 1 ? { indicator: code, industry: members[0]!, year: dataset.year } : undefined;
  return (
    <tr>
      <th scope="row">{meaning ? <Term definition={text(meaning.definition)}>{name}</Term> : name}</th>
      <td className="number">
        <WhyNumber
          shown={shown}
          figure={{ title, value: shown, evidence: profile.evidence, ...(explain ? { explain } : {}) }}
        />
      </td>
      <td className="number quiet">{place && say('rankOf', { ...place })}</td>
    </tr>
  );
}

function figureOf(profile: IndustryProfile, code: string): number | null {
  if (code === 'pci') return profile.pci;
  return code === 'ubiquity' ? profile.ubiquity : (profile.concentration[code] ?? null);
}

/** The place of a value among all industries that have one, the largest first. */
function placeOf(all: readonly Row[], column: string, value: number | null) {
  const values = all.map((row) => numberIn(row, column)).filter((v) => v !== null);
  if (value === null || values.length === 0) return undefined;
  // The same figure from another operation may differ in its last bit: that is no better place.
  const ahead = values.filter((v) => v - value > 1e-9 * Math.abs(value));
  return { rank: ahead.length + 1, count: values.length };
}
