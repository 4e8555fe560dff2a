import { z } from 'zod';

/** A file an operation makes: text as it is, anything else in base64. */
export const madeFile = z.object({
  path: z.string(),
  media: z.string(),
  text: z.string().optional(),
  base64: z.string().optional(),
});

export type MadeFile = z.output<typeof madeFile>;

const media = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  ics: 'text/calendar; charset=utf-8',
};

export const textFile = (name: string, ending: 'html' | 'json' | 'ics', text: string): MadeFile => ({
  ...{ path: `${name}.${ending}`, media: media[ending], text },
});

export const binaryFile = (name: string, ending: 'docx' | 'xlsx' | 'pdf', bytes: Uint8Array): MadeFile => ({
  ...{ path: `${name}.${ending}`, media: media[ending], base64: Buffer.from(bytes).toString('base64') },
});
