import { saveFile } from '../parts/save-file.ts';

/** A file an operation made: text as it is, anything else in base64. */
export interface MadeFile {
  readonly path: string;
  readonly media: string;
  readonly text?: string | undefined;
  readonly base64?: string | undefined;
}

/** The bytes of a made file. */
export function bytesOf({ text, base64 }: Pick<MadeFile, 'text' | 'base64'>): Uint8Array<ArrayBuffer> {
  if (text !== undefined) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
}

/** Hands a made file to the browser's downloads. */
export function saveMade(file: MadeFile): void {
  saveFile(new Blob([bytesOf(file)], { type: file.media }), file.path);
}
