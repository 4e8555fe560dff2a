import { lookup } from 'node:dns';
import { Socket } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newFolder, removeFolders } from '../src/store/testing/folders.ts';
import { Browser, type Team, teamServer } from './team-running.ts';

const asked = new Set<string>();
let team: Team;

/** Every connection that this process opens, the server's own included, is looked at. */
beforeAll(async () => {
  const connect = Socket.prototype.connect;
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...args: unknown[]) {
    const [target] = [args[0]].flat(2) as [{ host?: string; path?: string } | number | string | undefined];
    asked.add(typeof target === 'object' ? (target.host ?? target.path ?? 'localhost') : String(args[1] ?? target));
    return (connect as (...rest: unknown[]) => Socket).apply(this, args);
  });
  team = await teamServer({ folder: newFolder() });
});

afterAll(async () => {
  await team.close();
  vi.restoreAllMocks();
  removeFolders();
});

it('asks no other host, from the start through signing in to working', async () => {
  const { browser } = await team.person('li@example.org', { administrator: true });
  await browser.call('workspaces.create', { id: 'hubei', title: '湖北', email: 'li@example.org' });
  browser.workspace = 'hubei';
  expect((await browser.call('datasets.load-demo')).status).toBeLessThan(400);
  expect((await browser.get('/api/v1/advantage/regions?dataset=china-provinces-2007')).status).toBe(200);
  expect(asked.size).toBeGreaterThan(0);
  expect([...asked].filter((host) => !['127.0.0.1', 'localhost', '::1'].includes(host))).toEqual([]);
});

it('is not fooled: a connection elsewhere would have been seen', () => {
  const socket = new Socket();
  socket.on('error', () => undefined);
  socket.connect({ host: '192.0.2.1', port: 9, lookup });
  socket.destroy();
  expect(asked).toContain('192.0.2.1');
});

it('tells browsers to load nothing from elsewhere, to frame nothing, and to keep what they get to themselves', async () => {
  const { headers } = await new Browser(team.url).get('/api/v1/health');
  const policy = headers.get('content-security-policy') ?? '';
  for (const rule of ["default-src 'self'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule);
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('access-control-allow-origin')).toBeNull();
});
