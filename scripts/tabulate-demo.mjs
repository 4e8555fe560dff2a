// Re-tabulates the source files into the project's own tidy form.
// Usage: node scripts/tabulate-demo.mjs FOLDER   (FOLDER holds the source files, see docs/data-sources.md)
import { fileURLToPath } from 'node:url';
import { tabulateIndustries } from './tabulate/industries.mjs';
import { tabulateRegions } from './tabulate/regions.mjs';

const source = process.argv[2];
if (!source) {
  console.error('Name the folder with the source files: node scripts/tabulate-demo.mjs FOLDER');
  process.exit(2);
}
const schemes = fileURLToPath(new URL('../packages/evidence/src/schemes/generated', import.meta.url));

console.log(`industries: ${await tabulateIndustries(source, schemes)} units`);
console.log(`regions: ${await tabulateRegions(schemes)} units`);
