import type { DuckDBConnection } from '@duckdb/node-api';

export type DuckConnection = DuckDBConnection;

/**
 * A DuckDB in memory that loads no extension, reaches no network and uses bounded memory.
 * Loaded on first use: most files do not need it.
 */
export async function openDuck(): Promise<{ connection: DuckConnection; close: () => void }> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '768MB',
    temp_directory: '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
