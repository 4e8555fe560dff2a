import type { ContractFile } from '@yanzhen/evidence/agreements';
import { useRef } from 'react';
import { useThemeMode } from '../../app/theme-mode.ts';
import { numberIn, type Row, textIn } from '../../data/index.ts';
import { formatNumber, tokens } from '../../design/index.ts';
import { fontFamily } from '../../design/tokens.ts';
import { FigureFrame } from '../../parts/figure-frame.tsx';
import { useNarrow } from '../../parts/use-narrow.ts';
import { joinSentences, useLanguage } from '../../words/index.ts';
import { leverNow } from '../set-lever.ts';
import { useNames } from '../use-names.ts';
import { useContractWords } from '../words.ts';
import { useKeptTable } from './use-kept-table.ts';

type Lever = NonNullable<ContractFile['lever']>;

/** Where both sides of what is negotiated do better than without an agreement, and where the contract stands. */
export function Zone({ file, rows }: { file: ContractFile; rows: readonly Row[] }) {
  const { lever } = file;
  if (!lever?.term || !lever.party || !lever.against || leverNow(file, lever) === undefined) return null;
  return <LeverZone file={file} lever={lever} rows={rows} />;
}

function LeverZone({ file, lever, rows }: { file: ContractFile; lever: Lever; rows: readonly Row[] }) {
  const say = useContractWords();
  const language = useLanguage();
  const { party, money, termName } = useNames(file);
  const mode = useThemeMode();
  const narrow = useNarrow();
  const drawing = useRef<HTMLDivElement>(null);
  const zone = useKeptTable('agreements.zone', { contract: file });
  const row = zone.rows?.[0];
  if (!row) return null;
  const [low, high] = [numberIn(row, 'low'), numberIn(row, 'high')];
  const [from, to] = [numberIn(row, 'from') ?? 0, numberIn(row, 'to') ?? 1];
  const now = leverNow(file, lever)!;
  const isShare = to === 1;
  const written = (value: number) => formatNumber(value, isShare ? 'share' : 'index', language) + (isShare ? '' : '×');
  const t = tokens[mode];
  const width = narrow ? 358 : 640;
  const [left, right] = [16, width - 16];
  // A payment reaches ten times what is written: what matters lies near the zone.
  const end = isShare ? to : Math.min(to, Math.max(2, 1.25 * Math.max(high ?? 0, now)));
  const x = (value: number) => left + ((Math.min(value, end) - from) / (end - from)) * (right - left);
  const isEmpty = low === null || high === null || low > high;
  const gainOf = (id: string) => numberIn(rows.find((each) => textIn(each, 'party') === id) ?? {}, 'gain');
  const sides = `${party(lever.party)} ${money(gainOf(lever.party))} · ${party(lever.against)} ${money(gainOf(lever.against))}`;
  const text = isEmpty
    ? say('zoneNone', { term: termName(lever.term), party: party(lever.party), against: party(lever.against) })
    : say('zoneText', {
        ...{ term: termName(lever.term), party: party(lever.party), against: party(lever.against) },
        ...{ low: written(low), high: written(high), now: written(now) },
      });
  const periods = hasPeriods(file, lever) && !isEmpty ? [say('zonePeriods', { now: written(now) })] : [];
  return (
    <FigureFrame
      title={say('zone')}
      name={say('zone')}
      note={joinSentences([text, ...periods, say('zoneGains', { sides })], language)}
      drawing={drawing}
      source={say('fromContract')}
    >
      <div ref={drawing} role="img" aria-label={text} className="contract-drawing">
        <svg viewBox={`0 0 ${width} 84`} width={width} height={84} fontFamily={fontFamily} fontSize={12}>
          <rect width={width} height={84} fill={t.paper} />
          <line x1={left} x2={right} y1={44} y2={44} stroke={t.lineStrong} strokeWidth={2} />
          {!isEmpty && (
            <>
              <rect
                x={x(low)}
                width={Math.max(2, x(high) - x(low))}
                y={36}
                height={16}
                fill={t.accent}
                fillOpacity={0.25}
                stroke={t.accent}
              />
              <text x={Math.max(left, x(low))} y={70} fill={t.ink} textAnchor={x(low) < 60 ? 'start' : 'middle'}>
                {written(low)}
              </text>
              <text x={x(high)} y={70} fill={t.ink} textAnchor={x(high) > width - 60 ? 'end' : 'middle'}>
                {x(high) - x(low) > 60 ? written(high) : ''}
              </text>
            </>
          )}
          <path
            d={`M ${x(now)} 32 l -6 -10 h 12 z`}
            fill={!isEmpty && now >= low && now <= high ? t.accent : t.danger}
          />
          <text
            x={x(now)}
            y={16}
            fill={t.ink}
            fontWeight={600}
            textAnchor={x(now) < 80 ? 'start' : x(now) > width - 80 ? 'end' : 'middle'}
          >
            {say('zoneNow', { now: written(now) })}
          </text>
        </svg>
      </div>
    </FigureFrame>
  );
}

/** Whether what is negotiated is shared otherwise in one period than in another. */
function hasPeriods({ terms }: ContractFile, lever: Lever): boolean {
  const term = terms.find(({ id }) => id === lever.term);
  return term !== undefined && 'periods' in term && term.periods.length > 1;
}
