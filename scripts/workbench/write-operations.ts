import { loadOperations } from '../../packages/platform/src/operations/index.ts';

const writes = (await loadOperations()).filter(({ effect }) => effect === 'write').map(({ name }) => name);

/** The names of operations that write, for the page to post them at once instead of asking first. */
process.stdout.write(writes.sort().join(' '));
