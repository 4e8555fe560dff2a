export { EssentialInputs } from './editor.tsx';
export { essentialFile, readEntries, writeEntries } from './entries.ts';
