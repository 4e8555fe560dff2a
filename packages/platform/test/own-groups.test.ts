import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient } from '../src/doors/client/index.ts';
import { type TestServer, testServer, yanzhen } from './running.ts';

const dataset = 'china-provinces-2007';
let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await testServer();
  client = createClient({ baseUrl: server.url });
});
afterAll(() => server.close());

describe('a group of one’s own, through the doors', () => {
  it('confines an analysis, is named in the evidence with its members, and is the same written out', async () => {
    await client.groups.save({ name: '两湖', members: ['湖北', '湖南'] });
    const named = await client.advantage.regions({ dataset, regions: ['两湖'] });
    expect(named.columns.region).toEqual(['420000', '430000']);
    expect(named.evidence.parameters.regions).toEqual(['两湖=420000+430000']);
    const written = await client.advantage.regions({ dataset, regions: ['两湖=湖北+湖南'] });
    expect(written.columns).toEqual(named.columns);
    const { out } = await yanzhen([
      'advantage',
      'regions',
      dataset,
      '--regions',
      '两湖',
      '--format',
      'csv',
      '--data',
      server.folder,
    ]);
    expect(
      out
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual(['420000', '430000']);
  });

  it('follows the group when it changes: no older answer is given', async () => {
    await client.groups.save({ name: '两湖', members: ['湖北', '湖南', '江西'] });
    const { columns } = await client.advantage.regions({ dataset, regions: ['两湖'] });
    expect(columns.region).toEqual(['360000', '420000', '430000']);
  });

  it('compares pairs among built-in groups, and says which members have no figures', async () => {
    const pairs = await client.rivalry.pairs({ dataset, regions: ['长三角'] });
    expect(pairs.total).toBe(6);
    const core = await client.rivalry.pairs({ dataset, regions: ['京津冀', '成渝'] });
    expect(core.evidence.notes.map(({ code }) => code)).toContain('chosen-regions-missing');
    expect(core.total).toBe(6);
  });
});
