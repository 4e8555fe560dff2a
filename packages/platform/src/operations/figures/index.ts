export { ASSUMED, changeField, changesOf } from './changes.ts';
export { chosenRegions, writtenOut } from './chosen-regions.ts';
export { evidenceOf } from './evidence.ts';
export { figureFields, periodFields, regionChoice, yearField } from './fields.ts';
export { type Cut, cut, type FigureChoice, type Figures, openFigures, yearIn } from './figures.ts';
export { nameOf, select } from './select.ts';
