import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { fontFamily, tokens } from '../design/index.ts';
import type { Link } from './backbone.ts';
import { labelled, type Mark } from './marks.ts';

interface Props {
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
  readonly chosen: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly description: string;
  readonly onPick?: (code: string) => void;
}

const margin = { left: 24, right: 96, top: 24, bottom: 24 };

/** The network as an SVG: for print, for export, for fingers, and where there is no WebGL. */
export function StillPicture({ marks, links, chosen, width, height, description, onPick }: Props) {
  const { lineStrong, accent } = tokens[useThemeMode()];
  const places = useMemo(() => {
    const deepest = Math.max(1, ...marks.map(({ y }) => y));
    // Places have no meaning of their own, so the picture may fill its frame.
    const across = width - margin.left - margin.right;
    const down = (height - margin.top - margin.bottom) / deepest;
    const shrink = width < 500 ? 0.7 : 1;
    return marks.map((mark) => ({
      ...mark,
      radius: mark.radius * shrink,
      x: (margin.left + mark.x * across) / width,
      y: (margin.top + mark.y * down) / height,
    }));
  }, [marks, width, height]);
  const names = useMemo(
    () => labelled(places, width, height, new Set(chosen === undefined ? [] : [chosen])),
    [places, width, height, chosen],
  );
  const at = (i: number) => ({ x: places[i]!.x * width, y: places[i]!.y * height });
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
      {links.map(({ a, b, proximity }) => {
        const [from, to] = [at(a), at(b)];
        const isChosen = marks[a]!.code === chosen || marks[b]!.code === chosen;
        return (
          <line
            key={`${a} ${b}`}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            stroke={isChosen ? accent : lineStrong}
            strokeWidth={linkWidth(proximity)}
          />
        );
      })}
      {places.map((mark) => (
        <Node key={mark.code} {...{ mark, width, height, isChosen: mark.code === chosen, onPick }} />
      ))}
      {places
        .filter(({ code }) => names.has(code))
        .map((mark) => (
          <NodeName key={mark.code} {...{ mark, width, height, isChosen: mark.code === chosen }} />
        ))}
    </svg>
  );
}

interface NodeProps {
  readonly mark: Mark;
  readonly width: number;
  readonly height: number;
  readonly isChosen: boolean;
}

function Node({ mark, width, height, isChosen, onPick }: NodeProps & { readonly onPick: Props['onPick'] }) {
  const { ink } = tokens[useThemeMode()];
  const ring = mark.radius * mark.ringPart;
  const at = { cx: mark.x * width, cy: mark.y * height };
  return (
    // biome-ignore lint: the list below is the way by keyboard
    <g style={onPick ? { cursor: 'pointer' } : undefined} onClick={() => onPick?.(mark.code)}>
      <circle {...at} r={Math.max(1, mark.radius - ring / 2)} fill={mark.fill} stroke={mark.ring} strokeWidth={ring} />
      <circle
        {...at}
        r={mark.radius}
        fill="none"
        stroke={isChosen ? ink : mark.outline}
        strokeWidth={isChosen ? 2.5 : 0.75}
      />
      <title>{mark.name}</title>
    </g>
  );
}

function NodeName({ mark, width, height, isChosen }: NodeProps) {
  const { ink, paper } = tokens[useThemeMode()];
  return (
    <text
      x={mark.x * width + mark.radius + 3}
      y={mark.y * height + 4}
      fill={ink}
      stroke={paper}
      strokeWidth={3}
      paintOrder="stroke"
      fontSize={11}
      fontFamily={fontFamily}
      fontWeight={isChosen ? 600 : 400}
    >
      {mark.name}
    </text>
  );
}

/** Stronger links are thicker. */
export function linkWidth(proximity: number): number {
  return 0.5 + 2 * proximity * proximity;
}
