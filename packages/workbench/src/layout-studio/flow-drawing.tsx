import { type MapProps, RegionMap, TileMap } from '../map/index.ts';
import { fillOf, PatternDefinitions } from '../map/patterns.tsx';
import { arcsOf, ring } from './arcs.ts';

export interface DrawnFlow {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly words: string;
}

interface Props {
  readonly as: 'map' | 'tiles' | 'ring';
  readonly map: MapProps;
  readonly codes: readonly string[];
  readonly flows: readonly DrawnFlow[];
  readonly nameOf: (code: string) => string;
  readonly valueOf: (code: string) => string;
}

/** Regions in their shapes, as tiles or on a ring, and what they ship to one another. */
export function FlowDrawing({ as, map, codes, flows, nameOf, valueOf }: Props) {
  if (as === 'tiles')
    return (
      <TileMap
        {...map}
        valueOf={(code) => (codes.includes(code) ? valueOf(code) : '')}
        overlay={(places) => (
          <Flows flows={flows} places={new Map(places.map((one) => [one.code, one.at]))} size={84} />
        )}
      />
    );
  if (as === 'ring') return <Ring {...{ map, codes, flows, nameOf, valueOf }} />;
  return (
    <RegionMap
      {...map}
      level={codes.some((code) => !code.endsWith('0000')) ? 'prefectures' : 'provinces'}
      closeTo={codes}
      overlay={(shapes, zoom) => {
        const places = new Map(
          shapes.filter(({ code }) => codes.includes(code)).map(({ code, at }) => [code, at] as const),
        );
        return (
          <>
            <Flows flows={flows} places={places} size={84 * zoom} />
            <Labels places={places} zoom={zoom} below={0} nameOf={nameOf} valueOf={valueOf} />
          </>
        );
      }}
    />
  );
}

interface FlowsProps {
  readonly flows: readonly DrawnFlow[];
  readonly places: ReadonlyMap<string, readonly [number, number]>;
  /** How far a curve keeps from a place's centre; widths follow. */
  readonly size: number;
}

function Flows({ flows, places, size }: FlowsProps) {
  const words = new Map(flows.map((flow) => [`${flow.from} ${flow.to}`, flow.words]));
  return (
    <g className="layout-flows">
      {arcsOf(flows, places, { gap: size, thin: size * 0.025, thick: size * 0.16 }).map(({ key, d, head, width }) => (
        <g key={key}>
          <title>{words.get(key)}</title>
          <path className="layout-casing" d={d} strokeWidth={width + size * 0.06} />
          <path d={d} strokeWidth={width} />
          <polygon points={head} />
        </g>
      ))}
    </g>
  );
}

interface LabelsProps {
  readonly places: ReadonlyMap<string, readonly [number, number]>;
  readonly zoom: number;
  /** How far under a place its words begin. */
  readonly below: number;
  readonly nameOf: (code: string) => string;
  readonly valueOf: (code: string) => string;
}

function Labels({ places, zoom, below, nameOf, valueOf }: LabelsProps) {
  return (
    <g className="layout-labels" style={{ fontSize: 46 * zoom, strokeWidth: 9 * zoom }}>
      {[...places].map(([code, [x, y]]) => (
        <g key={code}>
          <text x={x} y={y + below - 6 * zoom}>
            {nameOf(code)}
          </text>
          <text x={x} y={y + below + 44 * zoom}>
            {valueOf(code)}
          </text>
        </g>
      ))}
    </g>
  );
}

const [width, height, radius] = [1400, 900, 60];

/** Regions that no map knows, as circles on a ring. */
function Ring({ map, codes, flows, nameOf, valueOf }: Omit<Props, 'as'>) {
  const places = ring(codes, width, height);
  return (
    <div className="map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={map.description}>
        <PatternDefinitions />
        <Flows flows={flows} places={places} size={radius + 12} />
        {[...places].map(([code, [x, y]]) => (
          // biome-ignore lint: the ranked list beside it is the keyboard's way
          <g key={code} className="tile" onClick={() => map.onPick(code)}>
            <title>{map.describe(code)}</title>
            <circle cx={x} cy={y} r={radius} fill={fillOf(map.colourOf(code))} />
            {code === map.chosen && <circle cx={x} cy={y} r={radius} className="map-chosen" />}
          </g>
        ))}
        <Labels places={places} zoom={0.72} below={radius + 36} nameOf={nameOf} valueOf={valueOf} />
      </svg>
    </div>
  );
}
