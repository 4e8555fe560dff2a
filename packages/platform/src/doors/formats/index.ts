export { csvPieces } from './csv.ts';
export { type ColumnarTable, columnarPieces, decodeColumnar, encodeJson, plainTexts, rowPieces } from './json.ts';
export { displayWidth, prettyTable } from './pretty.ts';
export { type Cell, type TableView, type ViewedColumn, type ViewedTable, viewTable } from './view.ts';
