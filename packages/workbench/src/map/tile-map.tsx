import type { ReactNode } from 'react';
import { useLanguage } from '../words/index.ts';
import type { MapProps } from './map-props.ts';
import { fillOf, PatternDefinitions } from './patterns.tsx';
import { provinceTiles } from './tile-grid.ts';
import { useHover } from './use-hover.ts';
import './map.css';

interface Props extends MapProps {
  /** The value as it stands in the tile, under the name. */
  readonly valueOf: (code: string) => string;
  /** Drawn over the tiles; each place is a tile's centre. */
  readonly overlay?: (
    places: readonly { readonly code: string; readonly at: readonly [number, number] }[],
  ) => ReactNode;
}

const size = 190;
const gap = 10;
const centre = (place: number) => place * (size + gap) + size / 2;

/** Provinces as tiles of one size: small ones are seen as well as large ones. */
export function TileMap({ colourOf, isEstimate, chosen, description, describe, onPick, valueOf, overlay }: Props) {
  const language = useLanguage();
  const { hover, handlers } = useHover();
  return (
    <div className="map" {...handlers}>
      <svg viewBox={`0 0 ${8 * (size + gap)} ${8 * (size + gap)}`} role="img" aria-label={description}>
        <PatternDefinitions />
        {provinceTiles.map(({ code, letters, name, column, row }) => {
          const fill = colourOf(code);
          const ink = fill && isDark(fill) ? '#ffffff' : fill ? '#171b1d' : 'var(--quiet)';
          const label = language === 'zh' ? name.zh : letters;
          return (
            // biome-ignore lint: the ranked list beside it is the keyboard's way
            <g
              key={code}
              className="tile"
              transform={`translate(${column * (size + gap)} ${row * (size + gap)})`}
              onClick={() => onPick(code)}
            >
              <rect data-code={code} width={size} height={size} rx="6" fill={fillOf(fill)} />
              {isEstimate?.(code) && (
                <rect width={size} height={size} rx="6" fill="url(#estimate)" pointerEvents="none" />
              )}
              <text x={size / 2} y={82} fill={ink} className="tile-name">
                {label}
              </text>
              <text x={size / 2} y={136} fill={ink} className="tile-value">
                {valueOf(code)}
              </text>
              {code === chosen && <rect width={size} height={size} rx="6" className="map-chosen" />}
            </g>
          );
        })}
        {overlay?.(provinceTiles.map(({ code, column, row }) => ({ code, at: [centre(column), centre(row)] })))}
      </svg>
      {hover && (
        <div className="map-tip" style={{ left: hover.x, top: hover.y }} aria-hidden="true">
          {describe(hover.code)}
        </div>
      )}
    </div>
  );
}

function isDark(hex: string): boolean {
  const rgb = Number.parseInt(hex.slice(1), 16);
  return 0.299 * (rgb >> 16) + 0.587 * ((rgb >> 8) & 255) + 0.114 * (rgb & 255) < 140;
}
