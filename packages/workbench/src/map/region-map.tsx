import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { JobProgress } from '../parts/job-progress.tsx';
import type { MapProps } from './map-props.ts';
import { fillOf, PatternDefinitions } from './patterns.tsx';
import { type Shape, type ShapeLevel, type ShapeSet, shapesAround, shapesQuery } from './shapes.ts';
import { useHover } from './use-hover.ts';
import './map.css';

interface ShapeMapProps extends MapProps {
  /** Drawn over the shapes, in their frame; `zoom` keeps lines and words as thick on the screen whatever the frame. */
  readonly overlay?: (shapes: readonly Shape[], zoom: number) => ReactNode;
  /** Regions to be seen from close by; their neighbours stay around them. */
  readonly closeTo?: readonly string[];
}

/** Regions in their schematic shapes. Operated by mouse or touch; the ranked list does the same by keyboard. */
export function RegionMap({ level, ...props }: ShapeMapProps & { readonly level: ShapeLevel }) {
  const { data: set } = useQuery(shapesQuery(level));
  if (!set) return <JobProgress />;
  return <DrawnMap set={set} {...props} />;
}

function DrawnMap({ set, ...props }: ShapeMapProps & { readonly set: ShapeSet }) {
  const { colourOf, isEstimate, chosen, description, describe, onPick, overlay, closeTo } = props;
  const { hover, handlers } = useHover();
  const shapes = useMemo(() => shapesAround(set, (code) => colourOf(code) !== undefined), [set, colourOf]);
  const { regions, frame } = useFrame(set, shapes, closeTo);
  // Lines and patterns keep their thickness on the screen however large the regions are drawn.
  const zoom = frame.width / set.width;
  const hit = (target: EventTarget) => (target as Element).getAttribute('data-code') ?? undefined;
  return (
    <div className="map" {...handlers}>
      {/* biome-ignore lint: the ranked list beside it is the keyboard's way */}
      <svg
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        style={{ '--map-zoom': zoom } as CSSProperties}
        role="img"
        aria-label={description}
        onClick={(event) => {
          const code = hit(event.target);
          if (code) onPick(code);
        }}
      >
        <PatternDefinitions zoom={zoom} />
        <g className="map-regions" ref={regions}>
          {shapes.map(({ code, d }) => (
            <path key={code} data-code={code} d={d} fill={fillOf(colourOf(code))} />
          ))}
        </g>
        <g className="map-estimates">
          {shapes
            .filter(({ code }) => isEstimate?.(code))
            .map(({ code, d }) => (
              <path key={code} d={d} fill="url(#estimate)" />
            ))}
        </g>
        {shapes
          .filter(({ code }) => code === chosen || code === hover?.code)
          .map(({ code, d }) => (
            <path key={code} d={d} className={code === chosen ? 'map-chosen' : 'map-hover'} />
          ))}
        {overlay?.(shapes, zoom)}
        {frame.width === set.width && <SouthChinaSea set={set} />}
      </svg>
      {hover && (
        <div className="map-tip" style={{ left: hover.x, top: hover.y }} aria-hidden="true">
          {describe(hover.code)}
        </div>
      )}
    </div>
  );
}

function SouthChinaSea({ set: { width, height, southChinaSea: sea } }: { set: ShapeSet }) {
  const scale = 3.1;
  const [x, y] = [width - sea.width * scale - 24, height - sea.height * scale - 12];
  return <path className="map-sea" transform={`translate(${x} ${y}) scale(${scale})`} d={sea.d} />;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the drawing shows: the whole country, or what the shapes cover, in the country's proportions. */
function useFrame(set: ShapeSet, shapes: readonly Shape[], closeTo: readonly string[] | undefined) {
  const regions = useRef<SVGGElement>(null);
  const whole: Frame = { x: 0, y: 0, width: set.width, height: set.height };
  const [around, setAround] = useState<Frame>();
  const isWhole = shapes.length === set.shapes.length;
  const near = closeTo?.join(' ');
  useLayoutEffect(() => {
    const box = near === undefined ? regions.current?.getBBox() : boxAround(regions.current, near.split(' '));
    if ((isWhole && near === undefined) || !box || box.width === 0) return setAround(undefined);
    const margin = near === undefined ? 1.06 : 1.3;
    const width = Math.min(set.width, margin * Math.max(box.width, (box.height * set.width) / set.height));
    const height = (width * set.height) / set.width;
    setAround({ x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height });
  }, [set, isWhole, shapes, near]);
  return { regions, frame: around ?? whole };
}

/** The box around some of the shapes that are drawn. */
function boxAround(group: SVGGElement | null, codes: readonly string[]): Frame | undefined {
  const boxes = [...(group?.querySelectorAll('path') ?? [])]
    .filter((path) => codes.includes(path.dataset['code'] ?? ''))
    .map((path) => path.getBBox());
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
