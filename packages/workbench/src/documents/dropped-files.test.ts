import { expect, it } from 'vitest';
import { wanted } from './dropped-files.ts';

it('leaves out hidden, temporary and empty files', () => {
  const file = (name: string, text = 'text') => new File([text], name);
  const names = (files: readonly File[]) => files.map(({ name }) => name);
  const dropped = [file('.DS_Store'), file('~$plan.docx'), file('Thumbs.db'), file('plan.docx'), file('none.txt', '')];
  expect(names(wanted(dropped))).toEqual(['plan.docx']);
});
