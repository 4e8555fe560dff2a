export { ASSUMED, changeField, changesOf } from './changes.ts';
export { evidenceOf } from './evidence.ts';
export { figureFields, periodFields, yearField } from './fields.ts';
export { type Cut, cut, type FigureChoice, type Figures, openFigures, yearIn } from './figures.ts';
export { nameOf, select } from './select.ts';
