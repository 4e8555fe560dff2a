import type { UserError, UserErrorOptions } from '@yanzhen/evidence/errors';
import type { DocumentFormat, DocumentText } from '../text/index.ts';
import type { DocumentLimits } from './limits.ts';

/** Formats that are parsed in the thread: what can be hostile in its structure, not only in its length. */
export type ThreadFormat = Exclude<DocumentFormat, 'text' | 'markdown'>;

export interface ReadOrder {
  readonly bytes: Uint8Array;
  readonly format: ThreadFormat;
  readonly file: string;
  readonly limits: DocumentLimits;
}

/** An error for the user on its way out of the thread. */
export interface CarriedError extends Omit<UserErrorOptions, 'cause'> {
  readonly code: string;
  readonly text: UserError['text'];
}

export type ReadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'text'; readonly text: DocumentText }
  | { readonly kind: 'refused'; readonly error: CarriedError }
  | { readonly kind: 'failed'; readonly message: string };
