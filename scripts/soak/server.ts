// The server under load, as a process of its own, so that its memory is its own.
import { serve } from '../../packages/platform/src/server/index.ts';

const [folder] = process.argv.slice(2) as [string];
const server = await serve({ location: { folder }, port: 0, team: false });
process.stdout.write(`${server.url}\n`);
process.on('SIGTERM', async () => {
  await server.close();
  process.exit(0);
});
