import { useMutation } from '@tanstack/react-query';
import { client } from '../data/index.ts';

/** What can be opened: a file of this machine, or a document of the library by id. */
export type Opened = { readonly file: File } | { readonly document: string };

/** Reads a file or a stored document and hands over its text, line by line, with the document it is of. */
export function useOpenDraft(onText: (text: string, document?: string) => void) {
  return useMutation({
    mutationFn: (opened: Opened) => client.review.read(opened),
    onSuccess: ({ lines }, opened) =>
      onText(lines.map(({ text }) => text).join('\n'), 'document' in opened ? opened.document : undefined),
  });
}
