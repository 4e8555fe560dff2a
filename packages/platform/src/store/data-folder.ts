import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { StoreLocation } from './types.ts';

/**
 * Where the store is: the folder named on the command line, else the server in `DATABASE_URL`,
 * else the folder in `YANZHEN_DATA`, else `.yanzhen` in the user's home.
 */
export function storeLocation(
  folder?: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): StoreLocation {
  if (folder !== undefined && folder !== '') return { folder: resolve(folder) };
  if (environment.DATABASE_URL) return { databaseUrl: environment.DATABASE_URL };
  if (environment.YANZHEN_DATA) return { folder: resolve(environment.YANZHEN_DATA) };
  return { folder: join(homedir(), '.yanzhen') };
}
