import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../errors/index.ts';
import { importFile, previewFile } from './index.ts';
import { testFolder, xls, xlsx } from './testing.ts';
import { sheetXml, workbookParts, zip } from './zip-testing.ts';

const folder = testFolder();
afterAll(() => folder.remove());
const codes = { regionScheme: 'none', industryScheme: 'none' };
const rows = [
  ['year', 'region', 'industry', 'value'],
  [2020, 'R1', 'I1', 5],
  [2020, 'R2', 'I1', 6],
] as const;

const plain = 'year,region,industry,value\n2020,R1,I0,5\n';

/** Reads a file that may be anything: a dataset or an error for people, nothing else. */
async function survives(content: string | Uint8Array, name = 'fuzz.csv'): Promise<string> {
  const path = folder.file(name, content);
  try {
    await importFile(path, codes);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    const { code, text } = error as UserError;
    expect(text.zh).not.toBe('');
    expect(text.en).not.toBe('');
    return code;
  }
}

/** Megabytes of resident memory gained while `work` ran, looked at every 20 ms. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  await work();
  clearInterval(timer);
  return (most - before) / 2 ** 20;
}

describe('random bytes', () => {
  it('give a clear error, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 3000 }), async (bytes) => {
        await survives(bytes);
      }),
      { numRuns: 150 },
    );
  });

  it('so does text made of the pieces of tables', async () => {
    const piece = fc.constantFrom(
      'year',
      'region',
      '地区',
      '行业',
      '2020',
      'R1',
      '"',
      '""',
      ',',
      ',',
      '\n',
      '\r\n',
      '\t',
      ';',
      '-',
      '1e9',
      '全国',
      '单位：万元',
      ' ',
      '注：',
      '\0',
      '=1+1',
      '，',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 120 }), async (pieces) => {
        await survives(pieces.join(''));
      }),
      { numRuns: 300 },
    );
  });

  it('behind the first bytes of every binary format too', async () => {
    const starts = {
      'f.xlsx': [0x50, 0x4b, 3, 4],
      'f.xls': [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      'f.parquet': [0x50, 0x41, 0x52, 0x31],
      'f.csv.gz': [0x1f, 0x8b, 8, 0],
    };
    for (const [name, start] of Object.entries(starts)) {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
          expect(await survives(Buffer.concat([Uint8Array.from(start), bytes]), name)).not.toBe('read');
        }),
        { numRuns: 12 },
      );
    }
  });
});

describe('damaged workbooks', () => {
  it('cut short anywhere are refused', async () => {
    const bytes = await xlsx([{ name: 'a', rows }]);
    for (let part = 1; part < 10; part++) {
      expect(await survives(bytes.slice(0, Math.floor((bytes.length * part) / 10)), 'cut.xlsx')).not.toBe('read');
    }
    const old = xls([{ name: 'a', rows: rows.map((row) => [...row]) }]);
    for (const part of [0.2, 0.5, 0.9]) await survives(old.slice(0, Math.floor(old.length * part)), 'cut.xls');
  });

  it('with flipped bytes are read or refused, and the process lives', async () => {
    const bytes = await xlsx([{ name: 'a', rows }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const damaged = bytes.slice();
        damaged[at]! ^= flip;
        await survives(damaged, 'flipped.xlsx');
      }),
      { numRuns: 25 },
    );
  });
});

describe('files made to exhaust', () => {
  it('zip bombs, honest or lying about their size, are stopped while they are small', async () => {
    const huge = Buffer.alloc(300 * 2 ** 20, 0x20);
    const honest = zip(workbookParts(huge));
    const lying = zip(
      workbookParts(huge).map((part) => ({
        ...part,
        ...(part.name.endsWith('sheet1.xml') ? { claimedSize: 1000 } : {}),
      })),
    );
    expect(honest.length).toBeLessThan(2 ** 20);
    const gained = await memoryOf(async () => {
      expect(await survives(honest, 'bomb.xlsx')).toBe('expansion');
      expect(await survives(lying, 'liar.xlsx')).toBe('workbook-damaged');
    });
    expect(gained).toBeLessThan(200);
  });

  it('gzip bombs too', async () => {
    const bomb = gzipSync(
      Buffer.concat([Buffer.from(`${plain}2020,R1,I2,5\n`), Buffer.alloc(400 * 2 ** 20, '2020,R1,I1,5\n')]),
    );
    const gained = await memoryOf(async () => expect(await survives(bomb, 'bomb.csv.gz')).toBe('expansion'));
    expect(gained).toBeLessThan(200);
  });

  it('ten million columns', async () => {
    expect(await survives(`${'a,'.repeat(10_000_000)}\n`)).toBe('too-many-columns');
    expect(await survives(`year,region,industry,value\n2020,R1,I1,5${',1'.repeat(10_000_000)}\n`)).toBe(
      'too-many-columns',
    );
  });

  it('huge cells, lines and names', async () => {
    expect(await survives(`${plain}2020,"${'x'.repeat(20_000_000)}",I1,5\n`)).toBe('line-too-long');
    expect(await survives(`${plain}2020,${'x'.repeat(1_000_000)},I1,5\n`)).toBe('too-long-labels');
    expect(await survives(`${plain}2020,R1,I1,${'9'.repeat(1_000_000)}\n`)).toBe('text-in-number');
    expect(await survives(zip(workbookParts(sheetXml(rows))), 'plain.xlsx')).toBe('read');
    const long = zip(workbookParts(sheetXml([...rows, [2020, 'x'.repeat(200_000), 'I1', 5]])));
    expect(await survives(long, 'long.xlsx')).toBe('cell-too-long');
  });

  it('deep JSON and wide JSON', async () => {
    expect(await survives('['.repeat(2_000_000), 'deep.json')).toMatch(/json|damaged|memory/);
    expect(await survives(`[${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}]`, 'deep.json')).toMatch(
      /json|damaged|memory/,
    );
    const wide = `[{${Array.from({ length: 20_000 }, (_, i) => `"c${i}":1`).join(',')}}]`;
    expect(await survives(wide, 'wide.json')).toBe('too-many-columns');
  });

  it('XML that declares entities or nests without end', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await survives(zip(workbookParts(sheetXml(rows, entities))), 'entities.xlsx')).toBe('document-type');
    const deep = sheetXml(rows).replace('<sheetData>', `${'<a>'.repeat(300_000)}<sheetData>`);
    expect(await survives(zip(workbookParts(deep)), 'deep.xlsx')).not.toBe('read');
  });

  it('more time than is allowed', async () => {
    const path = folder.file('slow.csv', `year,region,industry,value\n${'2020,R1,I1,5\n'.repeat(300_000)}`);
    await expect(importFile(path, { ...codes, limits: { milliseconds: 1 } })).rejects.toMatchObject({
      code: 'too-slow',
      kind: 'limit',
    });
  });
});

describe('files that are no tables', () => {
  it('are named for what they are', async () => {
    expect(await survives('')).toBe('file-empty');
    expect(await survives('year,region\n2020,\0\0\0')).toBe('not-text');
    expect(await survives('<!DOCTYPE html><html><table></table></html>')).toBe('not-a-table');
    expect(await survives('year,region,industry,value\n2020,"R1,I1,5\n')).toBe('unterminated-quote');
    expect(await survives('year,region,industry,value\n2020,"R1"x,I1,5\n')).toBe('text-after-quote');
    expect(await survives('a,b,c\nd,e,f\n')).toBe('no-figures');
    expect(await survives('{"a": {"b": 1}}', 'a.json')).toBe('json-shape');
    await expect(importFile(folder.path('nowhere.csv'))).rejects.toMatchObject({ code: 'file-absent', kind: 'absent' });
    await expect(importFile(folder.path('.'))).rejects.toMatchObject({ code: 'file-absent' });
  });

  it('are refused by a preview with the same sentence', async () => {
    const preview = await previewFile(folder.file('text.csv', 'a,b,c\nd,e,f\n'));
    expect(preview.problem?.code).toBe('no-figures');
    expect(preview.rows).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
  });
});

describe('mappings from anywhere', () => {
  it('are checked before use', async () => {
    const path = folder.file('plain.csv', rows.map((row) => row.join(',')).join('\n'));
    await fc.assert(
      fc.asyncProperty(
        fc.object({
          key: fc.constantFrom('format', 'keys', 'values', 'header', 'fixed', 'region', 'index', 'corrections'),
          maxDepth: 3,
        }),
        async (mapping) => {
          await expect(
            importFile(path, { mapping: { ...mapping, format: 'yanzhen-mapping/1' } }),
          ).rejects.toBeInstanceOf(UserError);
        },
      ),
      { numRuns: 200 },
    );
  });
});
