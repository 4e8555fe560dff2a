import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '@yanzhen/documents/readers';
import { expect, it } from 'vitest';
import { packFolder } from './pack-folder.ts';

it('packs a folder into an archive that gives back its documents', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-pack-'));
  try {
    await mkdir(join(folder, '规划'));
    await writeFile(join(folder, '规划', '湖北.txt'), '产业协作');
    await writeFile(join(folder, 'a.md'), '');
    await writeFile(join(folder, 'photo.jpg'), 'x');
    const file = await packFolder(folder);
    const found: string[] = [];
    for await (const entry of openArchive(new Uint8Array(await file.arrayBuffer()), { fileName: file.name }))
      found.push(
        'bytes' in entry ? `${entry.path}: ${new TextDecoder().decode(entry.bytes)}` : `${entry.path} refused`,
      );
    expect(found).toEqual(['a.md: ', 'photo.jpg refused', '规划/湖北.txt: 产业协作']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
