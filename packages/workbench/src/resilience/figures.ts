import { numberIn, type Row, textIn } from '../data/index.ts';
import { type MeasureKind, measureKinds } from './settings.ts';

/** A figure over the flow models; null where it does not exist. */
export interface Range {
  readonly value: number | null;
  readonly least: number | null;
  readonly largest: number | null;
  /** Under how many flow models it exists. */
  readonly models: number;
}

const noRange: Range = { value: null, least: null, largest: null, models: 0 };

function rangeOf(row: Row): Range {
  return {
    value: numberIn(row, 'value'),
    least: numberIn(row, 'least'),
    largest: numberIn(row, 'largest'),
    models: numberIn(row, 'models') ?? 0,
  };
}

/** An input of a region and where it comes from. */
export interface InputFigures {
  readonly sector: string;
  /** The other region that delivers most; empty where nothing comes from outside. */
  readonly source: string;
  readonly bought: Range;
  readonly hhi: Range;
  readonly outside: Range;
  readonly sourceShare: Range;
  readonly outsideHhi: Range;
  readonly exposed: Range;
  readonly partner: Range;
  /** Whether one other region delivers nearly all that comes from outside: under all models, some, or none. */
  readonly single: 'all' | 'some' | 'no';
}

/** The inputs of a region, those on whose source most output hangs first. */
export function inputsOf(rows: readonly Row[], region: string): InputFigures[] {
  const bySector = Map.groupBy(
    rows.filter((row) => textIn(row, 'region') === region && textIn(row, 'sector') !== ''),
    (row) => textIn(row, 'sector'),
  );
  const inputs = [...bySector].map(([sector, own]): InputFigures => {
    const find = (figure: string) => own.find((row) => textIn(row, 'figure') === figure);
    const range = (figure: string) => {
      const row = find(figure);
      return row ? rangeOf(row) : noRange;
    };
    const main = find('outside_main_share');
    const single = range('single_source');
    return {
      sector,
      source: main ? textIn(main, 'partner') : '',
      ...{ bought: range('bought'), hhi: range('hhi'), outside: range('outside_share') },
      ...{ sourceShare: range('outside_main_share'), outsideHhi: range('outside_hhi') },
      ...{ exposed: range('exposed_output'), partner: range('partner_share') },
      single: single.least === 1 ? 'all' : single.largest === 1 ? 'some' : 'no',
    };
  });
  return inputs.sort((a, b) => (b.exposed.value ?? 0) - (a.exposed.value ?? 0));
}

/** Share of a region's inputs from another. */
export interface Dependence extends Range {
  readonly region: string;
  readonly partner: string;
}

export function dependenceOf(rows: readonly Row[]): Dependence[] {
  return rows
    .filter((row) => row['figure'] === undefined || textIn(row, 'figure') === 'dependence')
    .map((row) => ({ region: textIn(row, 'region'), partner: textIn(row, 'partner'), ...rangeOf(row) }));
}

/** What a region loses when another stops delivering. */
export interface LossFigures {
  readonly region: string;
  readonly supplier: string;
  readonly lost: Range;
  readonly share: Range;
  readonly survived: Range;
  readonly recovery: Range;
}

/** The worst first. */
export function lossesOf(rows: readonly Row[]): LossFigures[] {
  const figure = (name: string) => rows.filter((row) => textIn(row, 'figure') === name);
  const key = (row: Row) => `${textIn(row, 'region')}\n${textIn(row, 'partner')}`;
  const ranges = (name: string) => new Map(figure(name).map((row) => [key(row), rangeOf(row)]));
  const [shares, survived, recovery] = ['loss_share', 'days_survived', 'days_to_recover'].map(ranges);
  return figure('loss_without')
    .map((row) => ({
      ...{ region: textIn(row, 'region'), supplier: textIn(row, 'partner'), lost: rangeOf(row) },
      share: shares!.get(key(row)) ?? noRange,
      survived: survived!.get(key(row)) ?? noRange,
      recovery: recovery!.get(key(row)) ?? noRange,
    }))
    .sort((a, b) => (b.lost.value ?? 0) - (a.lost.value ?? 0));
}

/** A measure against the stop of one input, and what it is worth. */
export interface MeasureFigures {
  readonly kind: MeasureKind;
  readonly sector: string;
  /** Who delivers instead; for a stock, who it guards against. */
  readonly source: string;
  readonly perYuan: Range;
  readonly avoided: Range;
  readonly cost: Range;
  readonly amount: Range;
  /** Lost when the input stops and nothing is done, and whose deliveries stop. */
  readonly lost: Range;
  readonly supplier: string;
}

/** The one that avoids most per yuan first; those that move nothing last. */
export function measuresOf(rows: readonly Row[]): MeasureFigures[] {
  const stopped = new Map(
    rows.filter((row) => textIn(row, 'figure') === 'loss_if_stopped').map((row) => [textIn(row, 'sector'), row]),
  );
  return measureKinds
    .flatMap((kind) =>
      rows
        .filter((row) => textIn(row, 'figure') === `avoided_${kind}`)
        .map((row): MeasureFigures => {
          const sector = textIn(row, 'sector');
          const other = (figure: string) => {
            const found = rows.find(
              (one) => textIn(one, 'figure') === `${figure}_${kind}` && textIn(one, 'sector') === sector,
            );
            return found ? rangeOf(found) : noRange;
          };
          const base = stopped.get(sector);
          return {
            ...{ kind, sector, source: textIn(row, 'partner'), perYuan: rangeOf(row) },
            ...{ avoided: other('loss_avoided'), cost: other('cost'), amount: other('amount') },
            ...{ lost: base ? rangeOf(base) : noRange, supplier: base ? textIn(base, 'partner') : '' },
          };
        }),
    )
    .sort((a, b) => (b.perYuan.value ?? -Infinity) - (a.perYuan.value ?? -Infinity));
}

/** A region that could stand in. */
export interface SubstituteFigures {
  readonly region: string;
  /** Null where places are not known. */
  readonly distance: number | null;
  readonly spare: number;
  readonly covers: Range;
}

export function substitutesOf(rows: readonly Row[]): SubstituteFigures[] {
  return rows.map((row) => ({
    region: textIn(row, 'region'),
    distance: numberIn(row, 'distance'),
    spare: numberIn(row, 'spare') ?? 0,
    covers: rangeOf(row),
  }));
}
