/** One import in a process of its own, so that its peak memory is its own. */
export interface ImportRun {
  readonly ms: number;
  /** Milliseconds to encode the facts as a blob; 0 for DuckDB. */
  readonly encode: number;
  /** Peak resident memory in KiB. */
  readonly peak: number;
}

export const rowsWritten = 4_000_000;

async function importOurs(file: string, keepCodes: boolean): Promise<ImportRun> {
  const { importFile } = await import('../../packages/evidence/src/imports/index.ts');
  const { encodeFacts } = await import('../../packages/evidence/src/dataset/index.ts');
  const start = performance.now();
  const { dataset } = await importFile(file, keepCodes ? { regionScheme: 'none', industryScheme: 'none' } : {});
  const read = performance.now();
  encodeFacts(dataset.facts);
  const end = performance.now();
  if (dataset.info.rows !== rowsWritten) throw new Error(`Expected ${rowsWritten} facts, found ${dataset.info.rows}.`);
  return { ms: end - start, encode: end - read, peak: process.resourceUsage().maxRSS };
}

async function readWithDuck(file: string): Promise<ImportRun> {
  const { openDuck } = await import('../../packages/evidence/src/readers/duck.ts');
  const start = performance.now();
  const { connection, close } = await openDuck();
  const columns = "{'y': 'SMALLINT', 'r': 'VARCHAR', 'i': 'VARCHAR', 'v': 'DOUBLE'}";
  await connection.run(
    `CREATE TABLE t AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}', columns = ${columns}, header = true)`,
  );
  const code = (name: string) => `dense_rank() OVER (ORDER BY ${name})::UINTEGER`;
  const result = await connection.stream(
    `WITH r AS (SELECT r, ${code('r')} c FROM (SELECT DISTINCT r FROM t)), i AS (SELECT i, ${code('i')} c FROM (SELECT DISTINCT i FROM t))
     SELECT y, r.c, i.c, v FROM t JOIN r USING (r) JOIN i USING (i) ORDER BY y, r.c, i.c`,
  );
  let rows = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    rows += chunk.rowCount;
  }
  close();
  if (rows !== rowsWritten) throw new Error(`Expected ${rowsWritten} rows, found ${rows}.`);
  return { ms: performance.now() - start, encode: 0, peak: process.resourceUsage().maxRSS };
}

if (process.send !== undefined) {
  const [kind, file] = process.argv.slice(2) as [string, string];
  process.send(kind === 'duckdb' ? await readWithDuck(file) : await importOurs(file, kind === 'import-codes'));
}
