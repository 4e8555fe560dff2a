import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { type DatasetView, useIndicator } from '../data/index.ts';
import { formatNumber, inUnit, type NumberKind, unitName } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Term } from '../parts/term.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { type Candidate, onFrontier } from './candidate.ts';
import type { Choice } from './choice.ts';
import { useFrontierWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly choice: Choice;
  readonly candidates: readonly Candidate[];
  readonly evidence: Evidence;
}

/** Every candidate with what speaks for it; each figure can be asked “why?”. */
export function CandidatesTable(props: Props) {
  const say = useFrontierWords();
  const text = useText();
  const [{ industry }] = useAddress();
  const columns = useColumns(props);
  const { choice, candidates, evidence } = props;
  return (
    <DataTable
      title={say('table')}
      sortInAddress
      rows={candidates}
      columns={columns}
      rowKey={(c) => `${c.region} ${c.industry}`}
      sortedBy={{ key: 'score', direction: 'descending' }}
      chosen={choice.regions.length === 1 && industry !== undefined ? `${choice.regions[0]} ${industry}` : undefined}
      source={sourceLine(evidence, text)}
    />
  );
}

interface Figure {
  readonly key: 'score' | 'density' | 'pci' | 'market' | 'cog';
  readonly name: string;
  readonly definition: string | undefined;
  readonly kind: NumberKind;
  /** The indicator in the catalogue that explains the figure. */
  readonly indicator?: string;
}

function useFigures(dataset: DatasetView): readonly Figure[] {
  const say = useFrontierWords();
  const text = useText();
  const language = useLanguage();
  const [density, pci, cog] = [useIndicator('density'), useIndicator('pci'), useIndicator('cog')];
  return useMemo(() => {
    const known = (key: 'density' | 'pci' | 'cog', meaning: typeof pci, kind: NumberKind): Figure => ({
      key,
      kind,
      name: meaning ? text(meaning.name) : key,
      definition: meaning && text(meaning.definition),
      indicator: key,
    });
    const market = `${say('marketName')} (${unitName(dataset.measure.unit, language)})`;
    return [
      { key: 'score', name: say('score'), definition: say('scoreMeans'), kind: 'index' },
      known('density', density, 'index'),
      known('pci', pci, 'score'),
      { key: 'market', name: market, definition: say('marketMeans'), kind: 'amount' },
      known('cog', cog, 'score'),
    ];
  }, [dataset, density, pci, cog, say, text, language]);
}

function useColumns({ dataset, choice, evidence }: Props): Column<Candidate>[] {
  const say = useFrontierWords();
  const text = useText();
  const language = useLanguage();
  const figures = useFigures(dataset);
  return useMemo(() => {
    const industry = (c: Candidate) => text(dataset.industryName(c.industry));
    const region = (code: string) => text(dataset.regionName(code));
    const joint = choice.regions.length > 1;
    const outcome = (c: Candidate) => {
      if (c.chosen) return say('chosen');
      if (c.yieldsTo.length > 0) return say('yieldedTo', { regions: c.yieldsTo.map(region).join(' ') });
      return c.rank === null ? '' : say('full');
    };
    const number = ({ key, name, definition, kind, indicator }: Figure): Column<Candidate> => {
      const value = (c: Candidate) => {
        const figure = c[key];
        return key === 'market' && figure !== null ? inUnit(figure, dataset.measure.unit, language) : figure;
      };
      const show = (c: Candidate) => {
        const shown = formatNumber(value(c), kind, language);
        const title = `${region(c.region)} · ${industry(c)} · ${name}`;
        const explain = indicator && { indicator, region: c.region, industry: c.industry, year: dataset.year };
        return <WhyNumber shown={shown} figure={{ title, value: shown, evidence, ...(explain ? { explain } : {}) }} />;
      };
      return {
        key,
        name,
        kind: 'number',
        value,
        show,
        ...(definition ? { head: <Term definition={definition}>{name}</Term> } : {}),
      };
    };
    const place: Column<Candidate>[] = joint
      ? [{ key: 'region', name: say('region'), kind: 'text', value: (c) => region(c.region) }]
      : [];
    return [
      ...place,
      {
        key: 'industry',
        name: say('industry'),
        kind: 'text',
        value: industry,
        show: (c) => (
          <RoomLink to="/industry" pick={{ industry: c.industry }}>
            {industry(c)}
          </RoomLink>
        ),
      },
      ...figures.map(number),
      { key: 'rank', name: say('rank'), kind: 'number', value: (c) => c.rank },
      {
        key: 'frontier',
        name: say('onFrontier'),
        kind: 'text',
        value: (c) => (onFrontier(c, choice.against) ? say('yes') : ''),
      },
      ...(joint ? [{ key: 'outcome', name: say('outcome'), kind: 'text', value: outcome } as const] : []),
    ];
  }, [dataset, choice, evidence, figures, say, text, language]);
}
