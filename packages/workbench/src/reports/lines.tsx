import { chartScene, type Point, type Shape } from '@yanzhen/platform/charts';
import type { LinesChart } from './chart-of.ts';

const inks = { accent: 'var(--accent)', ink: 'var(--ink)', pale: 'var(--quiet)' } as const;

/** Lines over years with what may come around them, as they are printed. */
export function Lines({ chart, name }: { chart: LinesChart; name: string }) {
  const { width, height, shapes } = chartScene(chart);
  return (
    <svg className="report-lines" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      {shapes.map((shape, at) => (
        // biome-ignore lint: shapes have no id; another chart draws them all anew
        <Drawn key={at} shape={shape} />
      ))}
    </svg>
  );
}

function Drawn({ shape }: { shape: Shape }) {
  if (shape.kind === 'text') {
    const { x, y, text, anchor, pale } = shape;
    return (
      <text x={x} y={y} textAnchor={anchor} fill={pale ? inks.pale : inks.ink}>
        {text}
      </text>
    );
  }
  if (shape.kind === 'line') {
    const { x, y, toX, toY, dashed } = shape;
    return (
      <line x1={x} y1={y} x2={toX} y2={toY} stroke="var(--line-strong)" strokeDasharray={dashed ? '4 3' : undefined} />
    );
  }
  if (shape.kind === 'curve') {
    const dashes = shape.dashed ? '5 3' : undefined;
    return (
      <polyline
        points={path(shape.points)}
        fill="none"
        stroke={inks[shape.ink]}
        strokeWidth={1.75}
        strokeDasharray={dashes}
      />
    );
  }
  if (shape.kind === 'area')
    return <polygon points={path(shape.points)} fill={inks.accent} fillOpacity={shape.shade} />;
  if (shape.kind === 'dot') return <circle cx={shape.at[0]} cy={shape.at[1]} r={3} fill={inks.ink} />;
  const { x, y, width, height } = shape;
  return <rect x={x} y={y} width={width} height={height} fill={inks.accent} />;
}

const path = (points: readonly Point[]) => points.map((point) => point.join(',')).join(' ');
