import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentProblem, readAttachment, webAddress, writeAttachment } from './index.ts';

describe('an attachment', () => {
  it('is a title with an address, with a document of the library, or a title alone', () => {
    expect(readAttachment('可研报告 <https://example.org/a.pdf>')).toEqual({
      ...{ title: '可研报告', link: 'https://example.org/a.pdf' },
    });
    expect(readAttachment('工作报告 <document:d1a2b3>')).toEqual({ title: '工作报告', document: 'd1a2b3' });
    expect(readAttachment('https://example.org/x')).toEqual({
      ...{ title: 'https://example.org/x', link: 'https://example.org/x' },
    });
    expect(readAttachment('会议纪要（纸质）')).toEqual({ title: '会议纪要（纸质）' });
    expect(readAttachment('产值 <5 亿元>')).toEqual({ title: '产值 <5 亿元>' });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    'https://',
  ])('has no address %s', (address) => {
    expect(webAddress(address)).toBeUndefined();
    expect(readAttachment(`附件 <${address}>`).link).toBeUndefined();
  });

  it('refuses other addresses and nothing at all, and takes plain names', () => {
    expect(attachmentProblem('附件 <javascript:alert(1)>')).toBe('address');
    expect(webAddress('https://name:secret@example.org/')).toBeUndefined();
    expect(attachmentProblem(' ')).toBe('empty');
    expect(attachmentProblem('字'.repeat(2001))).toBe('long');
    expect(attachmentProblem('a; b')).toBeUndefined();
    expect(attachmentProblem('产值 <5 亿元>')).toBeUndefined();
  });

  it('reads back what it wrote', () => {
    const title = fc.stringMatching(/^[\p{L}\p{N};、“”()[\]]{1,30}$/u);
    fc.assert(
      fc.property(title, fc.webUrl({ withQueryParameters: true }), (name, address) => {
        const link = webAddress(address)!;
        expect(readAttachment(writeAttachment({ title: name, link }))).toEqual({ title: name, link });
        expect(readAttachment(writeAttachment({ title: name, document: 'd1' }))).toEqual({
          title: name,
          document: 'd1',
        });
      }),
    );
  });
});
