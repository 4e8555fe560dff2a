import { callOperation } from '../src/doors/local/call.ts';
import { firmsCascade } from '../src/operations/chains/firms-cascade.ts';

/** Fails every firm of the network `net` in turn, as the command line does, and tells its progress line by line. */
const [dataFolder, share] = process.argv.slice(2);
const result = await callOperation({
  operation: firmsCascade,
  input: { network: 'net', share: Number(share), tolerance: 1e-5 },
  reading: {},
  dataFolder,
  call: {
    signal: new AbortController().signal,
    progress: (fraction) => void process.stdout.write(`${fraction}\n`),
  },
});
const { columns } = result as { columns: { esri: Float64Array } };
process.stdout.write(`${JSON.stringify(Array.from(columns.esri))}\n`);
