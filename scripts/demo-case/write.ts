// Makes the demo case anew with the operations and writes it to data/cases.
// Usage: node scripts/run.mjs scripts/demo-case/write.ts
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { demoCaseText } from './make.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));
await mkdir(`${data}/cases`, { recursive: true });
const { id, text } = await demoCaseText(data);
await writeFile(`${data}/cases/${id}.json`, text);
console.log(`data/cases/${id}.json: ${text.length} characters`);
