import type { Tokens } from '../design/index.ts';
import { fontFamily } from '../design/tokens.ts';
import {
  type Corner,
  type Flat,
  facesOf,
  hiddenEdges,
  type Point,
  placeOf,
  simplexCorners,
  turned,
} from './geometry.ts';
import { type Box, placeLabels, together } from './label-places.ts';
import type { CornerRow } from './splits.ts';

export interface CoreDrawingProps {
  readonly players: readonly string[];
  readonly alone: readonly number[];
  readonly surplus: number;
  readonly corners: readonly CornerRow[];
  readonly marks: readonly { readonly rule: string; readonly name: string; readonly shares: readonly number[] }[];
  readonly chosen: string;
  readonly view: { readonly turn: number; readonly tip: number };
  /** Whether the core and the points fill the picture in place of all splits. */
  readonly near: boolean;
  readonly width: number;
  readonly height: number;
  readonly tokens: Tokens;
  readonly colours: readonly string[];
  readonly corner: (player: string) => string;
}

/** The SVG itself. */
export function CoreDrawing(props: CoreDrawingProps) {
  const { players, alone, surplus, view, width, height, tokens: t } = props;
  const simplex = simplexCorners(players.length as 3 | 4);
  const place = (shares: readonly number[]) => placeOf(shares, alone, surplus, simplex);
  const seen = (point: Point) => turned(point, view.turn, view.tip);
  const bodies = bodiesOf(props, place).map(({ bound, faces }) => ({
    bound,
    faces: faces.map((face) => face.map(seen)),
  }));
  const marks = props.marks.map((mark) => ({ ...mark, at: seen(place(mark.shares)) }));
  const outline = simplex.map(seen);
  const shown = [...bodies.flatMap(({ faces }) => faces.flat()), ...marks.map(({ at }) => at)];
  const scale = fitted(props.near && shown.length > 1 ? shown : [...outline, ...shown], width, height);
  const inside: Box = { x: 4, y: 4, width: width - 8, height: height - 8 };
  const at = (point: Point): Flat => scale(point);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} fontFamily={fontFamily} fontSize={12}>
      <rect width={width} height={height} fill={t.paper} />
      <Edges points={outline.map(at)} depth={outline.map(([, , z]) => z)} tokens={t} />
      {bodies.map(({ bound, faces }) =>
        faces
          .toSorted((a, b) => deepness(a) - deepness(b))
          .map((face, k) => (
            <polygon
              // biome-ignore lint/suspicious/noArrayIndexKey: faces have no name
              key={`${bound} ${k}`}
              points={face.map((point) => at(point).join(',')).join(' ')}
              fill={t.accent}
              fillOpacity={bound === 'possible' ? 0.06 : players.length === 4 ? 0.1 : 0.16}
              stroke={t.accent}
              strokeWidth={1.5}
              strokeOpacity={0.7}
              strokeDasharray={bound === 'possible' ? '4 4' : undefined}
              strokeLinejoin="round"
            />
          )),
      )}
      <CornerNames {...props} points={outline.map(at)} />
      <Marks {...props} inside={inside} points={marks.map((mark) => ({ ...mark, flat: at(mark.at) }))} />
    </svg>
  );
}

function bodiesOf({ corners, players }: CoreDrawingProps, place: (shares: readonly number[]) => Point) {
  const bounds = [...new Set(corners.map(({ bound }) => bound))];
  return bounds.map((bound) => {
    const own = corners.filter((corner) => corner.bound === bound);
    const placed = own.map(({ shares, tight }): Corner => ({ at: place(shares), tight }));
    return { bound, faces: facesOf(placed, players.length === 3) };
  });
}

const deepness = (face: readonly Point[]) => face.reduce((sum, [, , z]) => sum + z, 0) / face.length;

/** From the picture's plane to pixels: all of it in view, with room for words. */
function fitted(points: readonly Point[], width: number, height: number): (point: Point) => Flat {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = { x: width < 500 ? 44 : 110, y: 40 };
  const size = Math.min(
    (width - 2 * room.x) / Math.max(right - left, 1e-9),
    (height - 2 * room.y) / Math.max(high - low, 1e-9),
  );
  const [middleX, middleY] = [(left + right) / 2, (low + high) / 2];
  return ([x, y]) => [width / 2 + (x - middleX) * size, height / 2 - (y - middleY) * size];
}

/** Edges of the triangle or tetrahedron; those that lie behind it are dashed. */
function Edges({ points, depth, tokens: t }: { points: readonly Flat[]; depth: readonly number[]; tokens: Tokens }) {
  const behind = points.length === 4 ? hiddenEdges(points, depth) : [];
  return points.flatMap((a, i) =>
    points.slice(i + 1).map((b, k) => (
      <line
        // biome-ignore lint/suspicious/noArrayIndexKey: an edge is its two corners
        key={`${i} ${k}`}
        x1={a[0]}
        y1={a[1]}
        x2={b[0]}
        y2={b[1]}
        stroke={t.lineStrong}
        strokeWidth={1.25}
        strokeDasharray={behind.some(([c, d]) => c === i && d === i + 1 + k) ? '3 4' : undefined}
      />
    )),
  );
}

function CornerNames({
  players,
  corner,
  tokens: t,
  points,
  width,
  height,
}: CoreDrawingProps & { points: readonly Flat[] }) {
  const middle = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  return points.map(([x, y], k) => {
    const inView = Math.max(8, Math.min(width - 8, x));
    const anchor = inView < width * 0.25 ? 'start' : inView > width * 0.75 ? 'end' : 'middle';
    const below = y > middle;
    if (x < -20 || x > width + 20 || y < -20 || y > height + 20) return null;
    return (
      <text
        key={players[k]}
        x={anchor === 'middle' ? x : anchor === 'start' ? Math.max(8, x - 30) : Math.min(width - 8, x + 30)}
        y={below ? Math.min(height - 8, y + 20) : Math.max(14, y - 10)}
        fill={t.quiet}
        textAnchor={anchor}
      >
        {corner(players[k]!)}
      </text>
    );
  });
}

interface FlatMark {
  readonly rule: string;
  readonly name: string;
  readonly flat: Flat;
}

function Marks({ chosen, tokens: t, points, inside }: CoreDrawingProps & { points: readonly FlatMark[]; inside: Box }) {
  const labels = placeLabels(together(points.map(({ name, flat: [x, y] }) => ({ x, y, text: name }))), inside);
  return (
    <>
      {labels.map(({ x, y, text, box }) => {
        const [nearX, nearY] = [
          Math.max(box.x, Math.min(x, box.x + box.width)),
          Math.max(box.y, Math.min(y, box.y + box.height)),
        ];
        return (
          <g key={text}>
            <line x1={x} y1={y} x2={nearX} y2={nearY} stroke={t.quiet} strokeWidth={0.75} />
            <text fill={t.ink} stroke={t.paper} strokeWidth={3} paintOrder="stroke">
              {text.split('\n').map((line, row) => (
                <tspan key={line} x={box.x} y={box.y + 12.5 + row * 16.2}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
      {points
        // The chosen one lies on top.
        .toSorted((a, b) => Number(a.rule === chosen) - Number(b.rule === chosen))
        .map(({ rule, flat: [x, y] }) => (
          <circle
            key={rule}
            cx={x}
            cy={y}
            r={rule === chosen ? 6 : 4.5}
            fill={rule === chosen ? t.accent : t.paper}
            stroke={rule === chosen ? t.accent : t.ink}
            strokeWidth={1.5}
          />
        ))}
    </>
  );
}
