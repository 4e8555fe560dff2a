import type { GameFile } from '@yanzhen/evidence/agreements';
import { useId, useState } from 'react';
import type { Row } from '../data/index.ts';
import { numberIn, type TableState, textIn, type WireTable } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { joinSentences, useLanguage } from '../words/index.ts';
import { worthOf } from './game-draft.ts';
import { NextStep } from './next-step.tsx';
import type { Split } from './splits.ts';
import type { GameAtHand } from './use-game.ts';
import { type Money, unitWritten } from './use-money.ts';
import { useRuleMeaning, useRuleName } from './use-rule-name.ts';
import { useSharingWords } from './words.ts';

interface Props {
  readonly game: GameAtHand;
  readonly file: GameFile;
  readonly split: Split;
  readonly shares: Readonly<Record<string, number>>;
  readonly answer: WireTable;
  readonly stable: TableState;
  readonly money: Money;
  readonly onOwn: (shares: Readonly<Record<string, number>>) => void;
}

/** The split that was chosen: what it means, who would leave, which payments would keep them, and the way on. */
export function Chosen({ game, file, split, shares, answer, stable, money, onOwn }: Props) {
  const say = useSharingWords();
  const language = useLanguage();
  const ruleName = useRuleName();
  const meaning = useRuleMeaning();
  const { told: amount, cell } = money;
  const leaving = (stable.table?.evidence.notes ?? []).filter(({ code }) => code === 'would-leave');
  const columns: Column<Row>[] = [
    { key: 'player', name: say('playerColumn'), kind: 'text', value: (row) => game.name(textIn(row, 'player')) },
    ...(['share', 'payment', 'stable_share'] as const).map(
      (key): Column<Row> => ({
        key,
        name: say(key),
        kind: 'number',
        value: (row) => numberIn(row, key),
        show: (row) => cell(numberIn(row, key)),
      }),
    ),
  ];
  const worst = split.worst.split('+').map(game.name).join(' + ');
  const verdict =
    split.holds === null
      ? say('chosenOpen')
      : split.holds
        ? say('chosenHolds', { slack: amount(Math.abs(split.excess ?? 0)), worst })
        : say('chosenNot', {
            excess: amount(split.excess),
            worst,
            count: leaving.length,
          });
  return (
    <Block
      title={say('chosen', { rule: ruleName(split.rule) })}
      answer={joinSentences([meaning(split.rule), verdict], language)}
    >
      {stable.error && <ErrorState error={stable.error} onRetry={stable.retry} />}
      {stable.rows && split.holds === false && (
        <DataTable
          title={`${say('payments')}${money.name === '' ? '' : say('inUnit', { unit: money.name })}`}
          rows={stable.rows}
          columns={columns}
          rowKey={(row) => textIn(row, 'player')}
        />
      )}
      <OwnSplit key={split.rule} name={game.name} unit={game.unit} game={file} shares={shares} onOwn={onOwn} />
      <NextStep game={game} file={file} rule={split.rule} shares={shares} answer={answer} />
    </Block>
  );
}

interface OwnProps extends Pick<Props, 'shares' | 'onOwn'> {
  readonly game: GameFile;
  readonly name: (player: string) => string;
  readonly unit: string | undefined;
}

/** A split of one's own, begun from the one that is chosen. */
function OwnSplit({ game, name, unit, shares, onOwn }: OwnProps) {
  const say = useSharingWords();
  const language = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState(() =>
    game.players.map((player) => String(Number(shares[player]!.toPrecision(6)))),
  );
  const total = worthOf(game, game.players) ?? 0;
  const numbers = typed.map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
  const sum = numbers.reduce((all, value) => all + value, 0);
  const left = total - sum;
  const fits = Math.abs(left) <= 1e-5 * Math.max(1, Math.abs(total));
  const take = () => {
    // Typed figures are rounded: what is left of the rounding goes to the last.
    const exact = numbers.map((value, k) => (k === numbers.length - 1 ? value + left : value));
    onOwn(Object.fromEntries(game.players.map((player, k) => [player, exact[k]!])));
  };
  return (
    <details className="own-split no-print">
      <summary>
        {say('ownSplit')}
        {unit !== undefined && say('inUnit', { unit: unitWritten(unit, language) })}
      </summary>
      <div className="controls">
        {game.players.map((player, k) => (
          <label key={player} className="control" htmlFor={`${id}-${k}`}>
            <span className="control-label">{name(player)}</span>
            <input
              id={`${id}-${k}`}
              className="share-input"
              inputMode="decimal"
              value={typed[k]}
              aria-invalid={!Number.isFinite(numbers[k])}
              onChange={(event) => setTyped(typed.map((text, other) => (other === k ? event.target.value : text)))}
            />
          </label>
        ))}
        <button type="button" className="small-button" disabled={!fits} onClick={take}>
          {say('checkOwn')}
        </button>
      </div>
      {!fits && (
        <p className="field-fault" role="status">
          {Number.isFinite(sum)
            ? say('ownLeft', {
                left: formatNumber(left, 'amount', language),
                total: formatNumber(total, 'amount', language),
              })
            : say('unreadable')}
        </p>
      )}
    </details>
  );
}
