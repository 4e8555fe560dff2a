import type { ContractFile, TermFile } from '@yanzhen/evidence/agreements';
import { useRef } from 'react';
import { useThemeMode } from '../../app/theme-mode.ts';
import { colourOf, formatNumber, tokens } from '../../design/index.ts';
import { fontFamily } from '../../design/tokens.ts';
import { FigureFrame } from '../../parts/figure-frame.tsx';
import { useNarrow } from '../../parts/use-narrow.ts';
import { useLanguage } from '../../words/index.ts';
import { useNames } from '../use-names.ts';
import { useContractWords } from '../words.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly colour?: string;
}

const rowHeight = 30;

/** When what applies: outlays as marks, terms as bars over the years. */
export function Timeline({ file }: { file: ContractFile }) {
  const say = useContractWords();
  const language = useLanguage();
  const { party, money, termName } = useNames(file);
  const mode = useThemeMode();
  const narrow = useNarrow();
  const drawing = useRef<HTMLDivElement>(null);
  const t = tokens[mode];
  const colour = colourOf(
    file.parties.map(({ id }) => id),
    mode,
  );
  const share = (shares: Readonly<Record<string, number>>) =>
    Object.entries(shares)
      .filter(([, part]) => part > 0)
      .map(([id, part]) => `${party(id)} ${formatNumber(part, 'share', language).replace(/\.0%/, '%')}`)
      .join(' · ');
  const stretches = (term: TermFile): Stretch[] => {
    if (term.kind === 'split' || term.kind === 'equity') {
      return term.periods.map(({ from, to, shares }) => ({ from, to, text: share(shares) }));
    }
    const { from = 1, to = file.years } = ('period' in term && term.period) || {};
    const text = {
      repay: () => ('to' in term ? say('lineRepay', { party: party(term.to) }) : ''),
      fixed: () => ('from' in term ? say('linePays', { from: party(term.from), to: party(String(term.to)) }) : ''),
      percent: () => ('rate' in term ? formatNumber(term.rate, 'share', language) : ''),
      pool: () => ('rate' in term ? formatNumber(term.rate, 'share', language) : ''),
      risk: () => ('part' in term ? formatNumber(term.part ?? 1, 'share', language) : ''),
      renegotiate: () =>
        term.kind === 'renegotiate' ? say('lineBelow', { below: formatNumber(term.below, 'share', language) }) : '',
    }[term.kind]();
    return [{ from, to, text }];
  };
  const rows = [
    {
      name: say('lineOutlays'),
      marks: file.outlays.filter(({ amount }) => amount > 0),
      bars: [] as Stretch[],
    },
    ...file.terms.map((term) => ({ name: termName(term.id), marks: [], bars: stretches(term) })),
  ];
  const width = narrow ? 358 : 640;
  const left = narrow ? 104 : 168;
  const [first, last] = [file.start, file.start + file.years - 1];
  const x = (year: number) => left + ((year - 1) / file.years) * (width - left - 8);
  const height = 28 + rows.length * rowHeight;
  const step = Math.ceil(file.years / (narrow ? 5 : 10));
  const words = rows
    .map(
      ({ name, bars }) =>
        `${name}: ${bars.map(({ from, to, text }) => `${first + from - 1}–${first + to - 1} ${text}`).join('; ')}`,
    )
    .join('. ');
  return (
    <FigureFrame
      title={say('timeline', { first, last })}
      name={say('timeline', { first, last })}
      drawing={drawing}
      source={say('fromContract')}
    >
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
          {rows.map(({ name, marks, bars }, row) => {
            const y = 26 + row * rowHeight;
            return (
              <g key={name}>
                <text x={0} y={y + 15} fill={t.ink}>
                  {name}
                </text>
                {bars.map(({ from, to, text }) => (
                  <g key={from}>
                    <rect
                      x={x(from)}
                      y={y}
                      width={Math.max(2, x(to + 1) - x(from) - 2)}
                      height={22}
                      rx={2}
                      fill={t.accentSoft}
                      stroke={t.accent}
                    />
                    <svg x={x(from)} y={y} width={Math.max(2, x(to + 1) - x(from) - 4)} height={22} overflow="hidden">
                      <text x={6} y={15} fill={t.ink}>
                        {text}
                      </text>
                    </svg>
                  </g>
                ))}
                {marks.map(({ party: who, year, amount }, k) => (
                  <circle
                    key={`${who} ${year} ${amount}`}
                    cx={x(year) + 8 + 9 * marks.slice(0, k).filter((other) => other.year === year).length}
                    cy={y + 11}
                    r={3 + 4 * Math.sqrt(amount / Math.max(...file.outlays.map((each) => each.amount)))}
                    fill={colour(who)}
                    fillOpacity={0.7}
                  >
                    <title>{`${first + year - 1} · ${party(who)} ${money(amount)}`}</title>
                  </circle>
                ))}
              </g>
            );
          })}
        </svg>
      </div>
    </FigureFrame>
  );
}
