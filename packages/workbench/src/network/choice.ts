import type { Address } from '../app/address.ts';
import type { Density } from './backbone.ts';
import type { Groups } from './groups.ts';
import type { SizeBy } from './marks.ts';
import type { ColourBy } from './use-marks.ts';

export const leasts = [0.4, 0.5, 0.6, 0.7, 0.8] as const;

/** How many links are drawn, as the address says it. */
export function densityIn({ least }: Address): Density {
  if (least === 'tree') return 'tree';
  return leasts.find((value) => String(value) === least) ?? 'auto';
}

export function sizeIn({ size }: Address): SizeBy {
  return size === 'ubiquity' || size === 'equal' ? size : 'value';
}

/** By group where there are at least two, else plain; by complexity when it is asked for. */
export function colourIn({ colour }: Address, groups: Groups): ColourBy {
  if (colour === 'pci') return 'pci';
  return groups.all.length > 1 && colour !== 'plain' ? 'group' : 'plain';
}
