import { useQuery } from '@tanstack/react-query';
import { JobProgress } from '../parts/job-progress.tsx';
import type { MapProps } from './map-props.ts';
import { fillOf, PatternDefinitions } from './patterns.tsx';
import { type ShapeLevel, type ShapeSet, shapesQuery } from './shapes.ts';
import { useHover } from './use-hover.ts';
import './map.css';

/** Regions in their schematic shapes. Operated by mouse or touch; the ranked list does the same by keyboard. */
export function RegionMap({ level, ...props }: MapProps & { readonly level: ShapeLevel }) {
  const { data: set } = useQuery(shapesQuery(level));
  if (!set) return <JobProgress />;
  return <DrawnMap set={set} {...props} />;
}

function DrawnMap({ set, ...props }: MapProps & { readonly set: ShapeSet }) {
  const { colourOf, isEstimate, chosen, description, describe, onPick } = props;
  const { hover, handlers } = useHover();
  const { southChinaSea: sea } = set;
  const scale = 3.1;
  const hit = (target: EventTarget) => (target as Element).getAttribute('data-code') ?? undefined;
  return (
    <div className="map" {...handlers}>
      {/* biome-ignore lint: the ranked list beside it is the keyboard's way */}
      <svg
        viewBox={`0 0 ${set.width} ${set.height}`}
        role="img"
        aria-label={description}
        onClick={(event) => {
          const code = hit(event.target);
          if (code) onPick(code);
        }}
      >
        <PatternDefinitions />
        <g className="map-regions">
          {set.shapes.map(({ code, d }) => (
            <path key={code} data-code={code} d={d} fill={fillOf(colourOf(code))} />
          ))}
        </g>
        <g className="map-estimates">
          {set.shapes
            .filter(({ code }) => isEstimate?.(code))
            .map(({ code, d }) => (
              <path key={code} d={d} fill="url(#estimate)" />
            ))}
        </g>
        {set.shapes
          .filter(({ code }) => code === chosen || code === hover?.code)
          .map(({ code, d }) => (
            <path key={code} d={d} className={code === chosen ? 'map-chosen' : 'map-hover'} />
          ))}
        <path
          className="map-sea"
          transform={`translate(${set.width - sea.width * scale - 24} ${set.height - sea.height * scale - 12}) scale(${scale})`}
          d={sea.d}
        />
      </svg>
      {hover && (
        <div className="map-tip" style={{ left: hover.x, top: hover.y }} aria-hidden="true">
          {describe(hover.code)}
        </div>
      )}
    </div>
  );
}
