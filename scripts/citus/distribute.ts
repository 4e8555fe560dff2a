// The schema spread over PostgreSQL's nodes by workspace, with Citus. Prints the statements; `--execute` runs them.
// `DATABASE_URL=… node scripts/run.mjs scripts/citus/distribute.ts [--execute]`
import pg from 'pg';
import { openStore, storeLocation } from '../../packages/platform/src/store/index.ts';
import { catalogueQuery } from './catalogue.ts';
import { type CatalogueTable, distribution, obstacles } from './tables.ts';

const location = storeLocation();
if (!('databaseUrl' in location)) throw new Error('Set DATABASE_URL to the coordinator.');
// Brings the schema up to date first: it is spread as it stands.
await (await openStore(location)).close();
const client = new pg.Client({ connectionString: location.databaseUrl });
await client.connect();
try {
  const tables = (await client.query<CatalogueTable>(catalogueQuery)).rows;
  const found = obstacles(tables);
  for (const obstacle of found) console.error(`! ${obstacle}`);
  if (found.length > 0) process.exitCode = 1;
  else {
    for (const statement of distribution(tables)) {
      console.log(statement);
      if (process.argv.includes('--execute')) await client.query(statement);
    }
  }
} finally {
  await client.end();
}
