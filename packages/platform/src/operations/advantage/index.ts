import { cells } from './cells.ts';
import { gate } from './gate.ts';
import { industries } from './industries.ts';
import { proximity } from './proximity.ts';
import { regions } from './regions.ts';

export const advantageOperations = [regions, industries, cells, proximity, gate] as const;
