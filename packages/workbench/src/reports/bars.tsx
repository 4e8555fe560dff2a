import type { BarsChart } from './chart-of.ts';

/** Horizontal bars with their figures beside them, as they are printed. */
export function Bars({ chart: { rows, unit, reference, missing } }: { chart: BarsChart }) {
  const ends = rows.flatMap(({ value, low, high }) => [value, low, high]).filter((end) => typeof end === 'number');
  const least = Math.min(0, ...ends);
  const most = Math.max(0, reference?.value ?? 0, ...ends);
  const at = (value: number) => `${(100 * (value - least)) / (most - least || 1)}%`;
  const width = (from: number, to: number) => `${(100 * Math.abs(to - from)) / (most - least || 1)}%`;
  return (
    <div className="report-bars">
      <p className="report-unit">{unit}</p>
      {rows.map(({ label, value, text, low, high, estimate }, index) => (
        // biome-ignore lint: two rows may have one label
        <div className="report-bar" key={index}>
          <span className="report-bar-label">{label}</span>
          <span className="report-bar-track" aria-hidden="true">
            {value !== null && (
              <span
                className={estimate ? 'report-bar-fill estimated' : 'report-bar-fill'}
                style={{ insetInlineStart: at(Math.min(0, value)), width: width(0, value) }}
              />
            )}
            {typeof low === 'number' && typeof high === 'number' && (
              <span className="report-bar-range" style={{ insetInlineStart: at(low), width: width(low, high) }} />
            )}
            {reference && <span className="report-bar-reference" style={{ insetInlineStart: at(reference.value) }} />}
          </span>
          <span className="report-bar-text">{value === null ? missing : text}</span>
        </div>
      ))}
    </div>
  );
}
