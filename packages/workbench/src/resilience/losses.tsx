import type { Evidence } from '@yanzhen/platform/operations';
import { useCallback, useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { ChainTable, LastingTableState } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { type LossFigures, lossesOf } from './figures.ts';
import { RangeChart } from './range-chart.tsx';
import { SimulatedPart } from './simulated-part.tsx';
import { useRanges } from './use-range.ts';
import { useResilienceWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly state: LastingTableState;
  readonly models: number;
}

const most = 15;

/** N−1: what the region loses when another stops delivering, how long it lasts and when it is back. */
export function Losses({ table, choice, state, models }: Props) {
  const say = useResilienceWords();
  const losses = useMemo(
    () => (state.rows && !state.isOld ? lossesOf(state.rows) : undefined),
    [state.rows, state.isOld],
  );
  const { duration, inventory } = choice.settings;
  const runs = (choice.partner === undefined ? table.info.regions.length - 1 : 2) * models;
  return (
    <Block title={say('losses', { days: duration })} answer={useLossAnswer(table, choice, losses)}>
      <SimulatedPart
        part="losses"
        choice={choice}
        state={state}
        about={say('lossesAbout', { runs, duration, inventory })}
      >
        {(_, { evidence }) => (
          <>
            <LossChart table={table} choice={choice} losses={losses ?? []} />
            <LossTable table={table} models={models} losses={losses ?? []} evidence={evidence} />
          </>
        )}
      </SimulatedPart>
    </Block>
  );
}

/** Who is missed most, and how long the region lasts. */
function useLossAnswer(
  table: ChainTable,
  { region, partner, settings }: Choice,
  losses: readonly LossFigures[] | undefined,
) {
  const say = useResilienceWords();
  const text = useText();
  const { number, days } = useRanges(table.info.unit);
  if (!losses) return undefined;
  const name = (code: string) => text(table.regionName(code));
  const one = (loss: LossFigures) =>
    say('lossAnswer', {
      ...{ region: name(loss.region), supplier: name(loss.supplier), days: settings.duration },
      share: number(loss.share, 'share'),
      survived: days(loss.survived, loss.lost.models, say('never')),
    });
  const felt = losses.filter(({ survived }) => survived.models > 0);
  if (felt.length === 0) return say('lossNone', { region: name(region), days: settings.duration });
  if (partner !== undefined) return felt.map(one).join(text({ zh: '', en: ' ' }));
  return one(felt[0]!);
}

function LossChart({ table, choice, losses }: Omit<Props, 'state' | 'models'> & { losses: readonly LossFigures[] }) {
  const say = useResilienceWords();
  const text = useText();
  const language = useLanguage();
  const [, update] = useAddress();
  const { number } = useRanges(table.info.unit);
  const name = useCallback((code: string) => text(table.regionName(code)), [table, text]);
  const bars = useMemo(
    () =>
      losses
        .filter(({ survived }) => survived.models > 0)
        .slice(0, most)
        .map(({ region, supplier, share }) => ({
          key: supplier,
          name: choice.partner === undefined ? name(supplier) : `${name(region)} ← ${name(supplier)}`,
          range: share,
          shown: number(share, 'share'),
        })),
    [losses, choice.partner, name, number],
  );
  const axis = useCallback((value: number) => formatNumber(value, 'share', language), [language]);
  if (bars.length === 0) return null;
  const title = say('lossChart', { region: name(choice.region), days: choice.settings.duration });
  return (
    <RangeChart
      title={title}
      description={`${title}: ${bars
        .slice(0, 6)
        .map((bar) => `${bar.name} ${bar.shown}`)
        .join('; ')}`}
      note={say('lossNote')}
      source={table.info.source}
      bars={bars}
      axis={axis}
      isEstimate={table.info.estimate}
      columns={[say('supplier'), say('value'), say('least'), say('largest')]}
      onPick={(supplier) => update({ with: supplier })}
    />
  );
}

interface TableProps {
  readonly table: ChainTable;
  readonly models: number;
  readonly losses: readonly LossFigures[];
  readonly evidence: Evidence;
}

function LossTable({ table, models, losses, evidence }: TableProps) {
  const say = useResilienceWords();
  const text = useText();
  const { number, amount, days } = useRanges(table.info.unit);
  const name = (code: string) => text(table.regionName(code));
  const column = (
    key: 'share' | 'lost' | 'survived' | 'recovery',
    write: (loss: LossFigures) => string,
  ): Column<LossFigures> => ({
    ...{ key, name: say(`loss-${key}`), kind: 'number', value: (loss) => loss[key].value },
    show: (loss) => {
      const shown = write(loss);
      const title = `${name(loss.region)} ← ${name(loss.supplier)} · ${say(`loss-${key}`)}`;
      return <WhyNumber shown={shown} figure={{ title, value: shown, evidence }} />;
    },
  });
  const columns: Column<LossFigures>[] = [
    {
      ...{ key: 'supplier', name: say('supplier'), kind: 'text', value: ({ supplier }) => name(supplier) },
      show: ({ supplier }) => (
        <RoomLink to="/resilience" pick={{ with: supplier }}>
          {name(supplier)}
        </RoomLink>
      ),
    },
    { key: 'region', name: say('hit'), kind: 'text', value: ({ region }) => name(region) },
    column('share', ({ share }) => number(share, 'share')),
    column('lost', ({ lost }) => amount(lost)),
    column('survived', ({ survived }) => days(survived, models, say('never'))),
    column('recovery', ({ survived, recovery }) =>
      survived.models > 0 ? days(recovery, survived.models, say('notBack')) : '—',
    ),
  ];
  return (
    <DataTable
      title={say('lossTable')}
      rows={losses}
      columns={columns}
      rowKey={({ region, supplier }) => `${region} ${supplier}`}
      source={sourceLine(evidence, text)}
      height={360}
    />
  );
}
