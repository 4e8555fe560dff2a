import type { ContractFile } from '@yanzhen/evidence/agreements';
import { useRef } from 'react';
import { useThemeMode } from '../../app/theme-mode.ts';
import { colourOf, type Tokens, tokens } from '../../design/index.ts';
import { fontFamily } from '../../design/tokens.ts';
import { FigureFrame } from '../../parts/figure-frame.tsx';
import { useNarrow } from '../../parts/use-narrow.ts';
import { useContractWords } from '../words.ts';
import { type TimelineRow, useTimelineRows } from './use-timeline-rows.ts';

const rowHeight = 30;

/** When what applies: outlays as marks, terms as bars over the years. */
export function Timeline({ file }: { file: ContractFile }) {
  const say = useContractWords();
  const mode = useThemeMode();
  const narrow = useNarrow();
  const drawing = useRef<HTMLDivElement>(null);
  const rows = useTimelineRows(file);
  const t = tokens[mode];
  const [first, last] = [file.start, file.start + file.years - 1];
  const title = say('timeline', { first, last });
  const width = narrow ? 358 : 640;
  const left = narrow ? 104 : 168;
  const height = 28 + rows.length * rowHeight;
  const x = (year: number) => left + ((year - 1) / file.years) * (width - left - 8);
  const step = Math.ceil(file.years / (narrow ? 5 : 10));
  const colour = colourOf(
    file.parties.map(({ id }) => id),
    mode,
  );
  const words = rows
    .map(({ name, bars }) => {
      const told = bars.map(({ from, to, text }) => `${first + from - 1}–${first + to - 1} ${text}`);
      return `${name}: ${told.join('; ')}`;
    })
    .join('. ');
  return (
    <FigureFrame title={title} name={title} drawing={drawing} source={say('fromContract')}>
      <div ref={drawing} role="img" aria-label={words} className="contract-drawing">
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} fontFamily={fontFamily} fontSize={12}>
          <rect width={width} height={height} fill={t.paper} />
          {Array.from({ length: Math.ceil(file.years / step) }, (_, k) => 1 + k * step).map((year) => (
            <g key={year}>
              <line x1={x(year)} x2={x(year)} y1={20} y2={height} stroke={t.line} />
              <text x={x(year)} y={14} fill={t.quiet}>
                {first + year - 1}
              </text>
            </g>
          ))}
          {rows.map((row, k) => (
            <Row key={row.name} row={row} y={26 + k * rowHeight} x={x} tokens={t} colour={colour} />
          ))}
        </svg>
      </div>
    </FigureFrame>
  );
}

interface RowProps {
  readonly row: TimelineRow;
  readonly y: number;
  readonly x: (year: number) => number;
  readonly tokens: Tokens;
  readonly colour: (party: string) => string;
}

function Row({ row: { name, marks, bars }, y, x, tokens: t, colour }: RowProps) {
  const most = Math.max(...marks.map(({ amount }) => amount));
  return (
    <g>
      <text x={0} y={y + 15} fill={t.ink}>
        {name}
      </text>
      {bars.map(({ from, to, text }) => {
        const width = Math.max(2, x(to + 1) - x(from) - 2);
        return (
          <g key={from}>
            <rect x={x(from)} y={y} width={width} height={22} rx={2} fill={t.accentSoft} stroke={t.accent} />
            <svg x={x(from)} y={y} width={width} height={22} overflow="hidden">
              <text x={6} y={15} fill={t.ink}>
                {text}
              </text>
            </svg>
          </g>
        );
      })}
      {marks.map(({ party, year, amount, text }, k) => {
        // Outlays of one year stand beside each other.
        const before = marks.slice(0, k).filter((other) => other.year === year).length;
        return (
          <circle
            key={text}
            cx={x(year) + 8 + 9 * before}
            cy={y + 11}
            r={3 + 4 * Math.sqrt(amount / most)}
            fill={colour(party)}
            fillOpacity={0.7}
          >
            <title>{text}</title>
          </circle>
        );
      })}
    </g>
  );
}
