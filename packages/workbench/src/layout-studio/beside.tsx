import { formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { joinSentences, useLanguage } from '../words/index.ts';
import { builtSizes, type Outcome, type Solved } from './outcome.ts';
import type { Problem } from './problem.ts';
import type { Names } from './use-names.ts';
import type { Solving } from './use-solve.ts';
import { useStudioWords } from './words.ts';

interface Props {
  readonly problem: Problem;
  readonly names: Names;
  readonly before: Solved;
  readonly after: Solved;
  readonly solving: Solving;
}

interface Line {
  readonly code: string;
  readonly before: number;
  readonly after: number;
}

/** Two plans side by side: what the edits between them changed. */
export function Beside({ names, before, after, solving }: Props) {
  const say = useStudioWords();
  const language = useLanguage();
  const [one, other] = [before.outcome, after.outcome];
  const total = (outcome: Outcome) => outcome.measures['gain'] ?? Number.NaN;
  const change = total(other) - total(one);
  const [built, builtNow] = [builtSizes(one), builtSizes(other)];
  const fresh = [...builtNow.keys()].filter((id) => !built.has(id)).map(names.project);
  const gone = [...built.keys()].filter((id) => !builtNow.has(id)).map(names.project);
  const isSame = Math.abs(change) < 1e-6 * Math.abs(total(one));
  const sentences = [
    isSame
      ? say('besideSame')
      : say(change > 0 ? 'besideMore' : 'besideLess', {
          change: names.money(Math.abs(change)),
          share: formatNumber(Math.abs(change / total(one)), 'share', language),
        }),
    ...(fresh.length > 0 ? [say('besideFresh', { projects: names.list(fresh.slice(0, 6)) })] : []),
    ...(gone.length > 0 ? [say('besideGone', { projects: names.list(gone.slice(0, 6)) })] : []),
  ];
  return (
    <Block title={say('besideTitle')} answer={joinSentences(sentences, language)}>
      <div className="layout-row no-print">
        <button type="button" className="small-button" onClick={() => solving.pin(!solving.isPinned)}>
          {say(solving.isPinned ? 'unpin' : 'pin')}
        </button>
        <span className="small quiet">{say(solving.isPinned ? 'pinnedSay' : 'pinSay')}</span>
      </div>
      <div className="layout-beside">
        <Compared
          title={say('gainByRegion')}
          unit={say('region')}
          names={names}
          nameOf={names.region}
          rows={gains(one, other)}
        />
        <Compared
          title={say('addedByIndustry')}
          unit={say('industry')}
          names={names}
          nameOf={names.industry}
          rows={additions(one, other)}
        />
      </div>
    </Block>
  );
}

interface ComparedProps {
  readonly title: string;
  readonly unit: string;
  readonly names: Names;
  readonly nameOf: (code: string) => string;
  readonly rows: readonly Line[];
}

function Compared({ title, unit, names, nameOf, rows }: ComparedProps) {
  const say = useStudioWords();
  const figure = (key: 'before' | 'after' | 'change', of: (line: Line) => number): Column<Line> => ({
    ...{ key, name: say(key), kind: 'number', value: of, show: (line) => names.money(of(line)) },
    total: names.money(rows.reduce((sum, line) => sum + of(line), 0)),
  });
  return (
    <DataTable
      title={title}
      rows={rows}
      rowKey={({ code }) => code}
      height={320}
      columns={[
        { key: 'code', name: unit, kind: 'text', value: ({ code }) => nameOf(code) },
        figure('before', (line) => line.before),
        figure('after', (line) => line.after),
        figure('change', (line) => line.after - line.before),
      ]}
    />
  );
}

function gains(one: Outcome, other: Outcome): Line[] {
  const was = new Map(one.regions.map(({ code, gain }) => [code, gain ?? 0]));
  return other.regions.map(({ code, gain }) => ({ code, before: was.get(code) ?? 0, after: gain ?? 0 }));
}

function additions(one: Outcome, other: Outcome): Line[] {
  const added = ({ sites }: Outcome) => {
    const sums = new Map<string, number>();
    for (const site of sites) sums.set(site.industry, (sums.get(site.industry) ?? 0) + site.added);
    return sums;
  };
  const was = added(one);
  return [...added(other)].map(([code, after]) => ({ code, before: was.get(code) ?? 0, after }));
}
