import type { ChainTable } from '../data/index.ts';
import type { MapProps } from '../map/index.ts';

interface Props extends MapProps {
  readonly table: ChainTable;
  readonly valueOf: (code: string) => string;
  readonly nameOf: (code: string) => string;
}

const [width, height, gap, across] = [300, 130, 10, 5];

/** Regions that no map knows, as boxes in the table's order. */
export function RegionBoxes({
  table,
  colourOf,
  isEstimate,
  chosen,
  description,
  describe,
  onPick,
  valueOf,
  nameOf,
}: Props) {
  const codes = table.info.regions.map(({ code }) => code);
  const columns = Math.min(across, codes.length);
  const rows = Math.ceil(codes.length / columns);
  return (
    <div className="map">
      {/* biome-ignore lint: the ranked list beside it is the keyboard's way */}
      <svg viewBox={`0 0 ${columns * (width + gap)} ${rows * (height + gap)}`} role="img" aria-label={description}>
        <defs>
          <pattern
            id="estimate-box"
            width="12"
            height="12"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(-45)"
          >
            <rect width="3" height="12" fill="var(--paper)" fillOpacity="0.75" />
          </pattern>
        </defs>
        {codes.map((code, i) => (
          // biome-ignore lint: the ranked list beside it is the keyboard's way
          <g
            key={code}
            className="tile"
            transform={`translate(${(i % columns) * (width + gap)} ${Math.floor(i / columns) * (height + gap)})`}
            onClick={() => onPick(code)}
          >
            <title>{describe(code)}</title>
            <rect width={width} height={height} rx="6" fill={colourOf(code) ?? 'var(--no-data)'} />
            {isEstimate?.(code) && <rect width={width} height={height} rx="6" fill="url(#estimate-box)" />}
            <rect y={height - 62} width={width} height={62} fill="var(--paper)" fillOpacity="0.86" />
            <text x={width / 2} y={height - 36} fill="var(--ink)" className="shock-box-name">
              {nameOf(code).slice(0, 16)}
            </text>
            <text x={width / 2} y={height - 10} fill="var(--ink)" className="shock-box-name">
              {valueOf(code)}
            </text>
            {code === chosen && <rect width={width} height={height} rx="6" className="map-chosen" />}
          </g>
        ))}
      </svg>
    </div>
  );
}
