import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { type ChainTable, useTable } from '../data/index.ts';
import { formatAmount, formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Notes } from '../parts/notes.tsx';
import { Picker } from '../parts/picker.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { type InputFigures, type SubstituteFigures, substitutesOf } from './figures.ts';
import { SettingField } from './setting-field.tsx';
import { SubstitutesMap } from './substitutes-map.tsx';
import { useRanges } from './use-range.ts';
import { useResilienceWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly inputs: readonly InputFigures[];
}

/** Who could stand in for the main source of an input, within a distance, with how much to spare. */
export function Substitutes({ table, choice, inputs }: Props) {
  const say = useResilienceWords();
  const text = useText();
  const [, update] = useAddress();
  const bought = inputs.filter(({ source, partner }) => (choice.partner ? (partner.value ?? 0) > 0 : source !== ''));
  const input = bought.find(({ sector }) => sector === choice.sector) ?? bought[0];
  const choices = bought.map(({ sector }) => ({ code: sector, name: table.sectorName(sector) }));
  if (!input) return null;
  const supplier = choice.partner ?? input.source;
  return (
    <Block
      title={say('substitutes', {
        ...{ input: text(table.sectorName(input.sector)), supplier: text(table.regionName(supplier)) },
      })}
    >
      <div className="controls">
        <Picker
          label={say('input')}
          choices={choices}
          chosen={input.sector}
          onChoose={(sector) => update({ sector })}
        />
        <SettingField name="within" choice={choice} />
        <SettingField name="overproduction" choice={choice} />
      </div>
      <Found table={table} choice={choice} sector={input.sector} supplier={supplier} />
    </Block>
  );
}

interface FoundProps {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly sector: string;
  readonly supplier: string;
}

function Found({ table, choice, sector, supplier }: FoundProps) {
  const { within, overproduction } = choice.settings;
  const state = useTable('chains.substitutes', {
    ...{ table: table.reference, region: choice.region, sector, supplier, within, overproduction },
  });
  const found = useMemo(() => (state.rows ? substitutesOf(state.rows) : []), [state.rows]);
  return (
    <WithTable state={state}>
      {(_, { evidence }) => (
        <>
          <Answer table={table} choice={choice} sector={sector} supplier={supplier} found={found} />
          <Notes notes={evidence.notes.filter(({ code }) => code !== 'flow-models')} />
          <SubstitutesMap table={table} choice={choice} supplier={supplier} found={found} />
          <SubstitutesTable table={table} found={found} evidence={evidence} />
        </>
      )}
    </WithTable>
  );
}

/** Who is nearest, and how much of the gap all of them could fill. */
function Answer({ table, choice, found }: FoundProps & { found: readonly SubstituteFigures[] }) {
  const say = useResilienceWords();
  const text = useText();
  const language = useLanguage();
  const others = found.filter(({ region }) => region !== choice.region);
  const { within } = choice.settings;
  if (others.length === 0) return <p className="block-answer">{say('substitutesNone', { km: within })}</p>;
  const name = (code: string) => text(table.regionName(code));
  const enough = others.find(({ covers }) => (covers.least ?? 0) >= 1);
  const spare = others.reduce((sum, one) => sum + one.spare, 0);
  const [first] = others as [SubstituteFigures, ...SubstituteFigures[]];
  const said = {
    count: others.length,
    first: name(first.region),
    spare: formatAmount(spare, table.info.unit, language),
  };
  return (
    <p className="block-answer">
      {first.distance === null
        ? say('substitutesAnywhere', said)
        : say('substitutesAnswer', {
            ...said,
            km: within,
            distance: formatNumber(first.distance, 'count', language),
          })}{' '}
      {enough ? say('substitutesEnough', { region: name(enough.region) }) : say('substitutesNotEnough')}
    </p>
  );
}

interface TableProps {
  readonly table: ChainTable;
  readonly found: readonly SubstituteFigures[];
  readonly evidence: Evidence;
}

function SubstitutesTable({ table, found, evidence }: TableProps) {
  const say = useResilienceWords();
  const text = useText();
  const language = useLanguage();
  const { unit } = table.info;
  const { number } = useRanges(unit);
  const name = ({ region }: SubstituteFigures) => text(table.regionName(region));
  const why = (one: SubstituteFigures, label: string, shown: string) => (
    <WhyNumber shown={shown} figure={{ title: `${name(one)} · ${label}`, value: shown, evidence }} />
  );
  const columns: Column<SubstituteFigures>[] = [
    { key: 'region', name: say('region'), kind: 'text', value: name },
    {
      ...{ key: 'distance', name: say('distance'), kind: 'number', value: ({ distance }) => distance },
      show: (one) => why(one, say('distance'), formatNumber(one.distance, 'count', language)),
    },
    {
      ...{ key: 'spare', name: say('spare'), kind: 'number', value: ({ spare }) => spare },
      show: (one) => why(one, say('spare'), formatAmount(one.spare, unit, language)),
    },
    {
      ...{ key: 'covers', name: say('covers'), kind: 'number', value: ({ covers }) => covers.value },
      show: (one) => why(one, say('covers'), one.covers.models === 0 ? '—' : number(one.covers, 'index')),
    },
  ];
  return (
    <DataTable
      title={say('substitutesTable')}
      rows={found}
      columns={columns}
      rowKey={({ region }) => region}
      source={sourceLine(evidence, text)}
      height={320}
    />
  );
}
