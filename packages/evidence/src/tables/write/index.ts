export type { TableFile } from './matrix-text.ts';
export { plainFolder } from './plain-folder.ts';
export { pymrioFolder } from './pymrio-folder.ts';
