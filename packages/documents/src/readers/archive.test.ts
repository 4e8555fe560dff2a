import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../evidence/src/imports/zip-testing.ts';
import { type ArchiveFile, isArchive, openArchive, openFolder } from './index.ts';

async function all(files: AsyncIterable<ArchiveFile>): Promise<string[]> {
  const found: string[] = [];
  for await (const file of files)
    found.push(
      'bytes' in file ? `${file.path}: ${new TextDecoder().decode(file.bytes)}` : `${file.path} × ${file.refused.code}`,
    );
  return found;
}

const unzip = (bytes: Uint8Array, limits = {}) => all(openArchive(bytes, { fileName: 'a.zip', limits }));

/** An archive whose one file has its name in GB18030, as Chinese systems pack it. */
function packedInChina(name: Buffer, content: string): Buffer {
  const bytes = Buffer.from(content);
  const packed = deflateRawSync(bytes);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

describe('an archive', () => {
  it('gives its documents in order and says of every other file why not', async () => {
    const bytes = zip([
      { name: '规划/一.txt', content: '甲' },
      { name: '__MACOSX/规划/._一.txt', content: 'x' },
      { name: '规划/.DS_Store', content: 'x' },
      { name: '规划/表.xlsx', content: 'x' },
      { name: '规划/包.zip', content: 'PK' },
      { name: '二.md', content: '乙' },
    ]);
    expect(isArchive(bytes, 'a.zip')).toBe(true);
    expect(await unzip(bytes)).toEqual([
      '规划/一.txt: 甲',
      '规划/表.xlsx × document-kind',
      '规划/包.zip × archive-nested',
      '二.md: 乙',
    ]);
  });

  it('reads names in GB18030', async () => {
    const hubei = Buffer.from([0xba, 0xfe, 0xb1, 0xb1, 0x2e, 0x74, 0x78, 0x74]);
    expect(await unzip(packedInChina(hubei, 'x'))).toEqual(['湖北.txt: x']);
  });

  it('is refused whole when a path leads outside it', async () => {
    for (const name of ['../a.txt', '/etc/a.txt', 'a/../../b.txt', 'C:\\a.txt', '..\\a.txt'])
      await expect(unzip(zip([{ name, content: 'x' }]))).rejects.toMatchObject({
        code: 'archive-path',
        place: { file: 'a.zip' },
      });
  });

  it('keeps to its limits: files, folders, bytes in all, bytes of one file, expansion', async () => {
    const two = zip([
      { name: 'a.txt', content: 'abcdef' },
      { name: 'b.txt', content: 'ghijkl' },
    ]);
    await expect(unzip(two, { entries: 1 })).rejects.toMatchObject({ code: 'document-entries', kind: 'limit' });
    await expect(unzip(two, { archiveBytes: 10 })).rejects.toMatchObject({ code: 'document-archive-bytes' });
    expect(await unzip(two, { fileBytes: 5 })).toEqual(['a.txt × document-file-bytes', 'b.txt × document-file-bytes']);
    const deep = zip([{ name: `${'d/'.repeat(20)}a.txt`, content: 'x' }]);
    await expect(unzip(deep)).rejects.toMatchObject({ code: 'document-folders' });
    const bomb = zip([{ name: 'a.txt', content: Buffer.alloc(16 * 2 ** 20) }]);
    expect(await unzip(bomb)).toEqual(['a.txt × document-expansion-ratio']);
  });

  it('does not believe what it says of sizes, and is refused when it is cut short', async () => {
    const liar = zip([{ name: 'a.txt', content: 'abcdef'.repeat(100), claimedSize: 3 }]);
    expect(await unzip(liar)).toEqual(['a.txt × document-damaged']);
    await expect(unzip(liar.subarray(0, 60))).rejects.toMatchObject({ code: 'document-damaged' });
  });

  it('stops when it is cancelled', async () => {
    const files = openArchive(zip([{ name: 'a.txt', content: 'x' }]), {
      fileName: 'a.zip',
      signal: AbortSignal.abort(),
    });
    await expect(all(files)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a folder', () => {
  it('gives its documents by name, follows no link, and says what it passed over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yanzhen-documents-'));
    try {
      await mkdir(join(folder, '子'));
      await writeFile(join(folder, '子', 'b.txt'), '乙');
      await writeFile(join(folder, 'a.md'), '甲');
      await writeFile(join(folder, 'c.jpg'), 'x');
      await writeFile(join(folder, '.hidden.txt'), 'x');
      await symlink(join(folder, '..'), join(folder, 'up'));
      await symlink(join(folder, 'a.md'), join(folder, 'link.md'));
      expect(await all(openFolder(folder))).toEqual(['a.md: 甲', 'c.jpg × document-kind', '子/b.txt: 乙']);
      await expect(all(openFolder(folder, { limits: { entries: 1 } }))).rejects.toMatchObject({
        code: 'document-entries',
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('that is absent is named', async () => {
    await expect(all(openFolder(join(tmpdir(), 'yanzhen-none-of-this')))).rejects.toMatchObject({
      code: 'folder-absent',
      kind: 'absent',
    });
  });
});
