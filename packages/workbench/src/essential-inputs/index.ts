export { EssentialInputs } from './editor.tsx';
export { type Entry, essentialFile, readEntries, writeEntries } from './entries.ts';
