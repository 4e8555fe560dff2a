import { type DatasetView, numberIn, type Row, type TableState, textIn, useIndicator } from '../data/index.ts';
import { formatNumber, type NumberKind } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { Term } from '../parts/term.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useIndustryWords } from './words.ts';
import './concentration.css';
import type { Evidence } from '@yanzhen/platform/operations';

interface Props {
  readonly dataset: DatasetView;
  readonly industry: string;
  readonly all: TableState;
}

const indicators: readonly (readonly [code: string, kind: NumberKind])[] = [
  ['herfindahl', 'index'],
  ['gini', 'index'],
  ['theil', 'index'],
  ['ubiquity', 'count'],
  ['pci', 'score'],
];

/** How concentrated the industry is, and where it ranks among all industries. */
export function Concentration({ dataset, industry, all }: Props) {
  const say = useIndustryWords();
  const language = useLanguage();
  const herfindahl = all.rows && placed(all.rows, industry, 'herfindahl');
  const answer =
    herfindahl &&
    say('concentratedAnswer', { ...herfindahl, value: formatNumber(herfindahl.value, 'index', language) });
  return (
    <Block title={say('concentrated')} answer={answer}>
      <WithTable state={all}>
        {(rows, { evidence }) => (
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
                <Line key={code} code={code} kind={kind} {...{ rows, industry, dataset, evidence }} />
              ))}
            </tbody>
          </table>
        )}
      </WithTable>
    </Block>
  );
}

interface LineProps {
  readonly code: string;
  readonly kind: NumberKind;
  readonly rows: readonly Row[];
  readonly industry: string;
  readonly dataset: DatasetView;
  readonly evidence: Evidence;
}

function Line({ code, kind, rows, industry, dataset, evidence }: LineProps) {
  const say = useIndustryWords();
  const text = useText();
  const language = useLanguage();
  const meaning = useIndicator(code);
  const name = meaning ? text(meaning.name) : code;
  const place = placed(rows, industry, code);
  const shown = formatNumber(place?.value ?? null, kind, language);
  const title = `${text(dataset.industryName(industry))} · ${name}`;
  return (
    <tr>
      <th scope="row">{meaning ? <Term definition={text(meaning.definition)}>{name}</Term> : name}</th>
      <td className="number">
        <WhyNumber
          shown={shown}
          figure={{ title, value: shown, evidence, explain: { indicator: code, industry, year: dataset.year } }}
        />
      </td>
      <td className="number quiet">{place && say('rankOf', { rank: place.rank, count: place.count })}</td>
    </tr>
  );
}

/** The industry's figure and its place among all that have one, the largest first. */
function placed(rows: readonly Row[], industry: string, column: string) {
  const own = rows.find((row) => textIn(row, 'industry') === industry);
  const value = own ? numberIn(own, column) : null;
  if (value === null) return undefined;
  const values = rows.map((row) => numberIn(row, column)).filter((v) => v !== null);
  return { value, rank: values.filter((v) => v > value).length + 1, count: values.length };
}
