// Re-tabulates the source files into the project's own tidy form.
// Usage: node scripts/tabulate-demo.mjs FOLDER   (FOLDER holds the source files, see docs/data-sources.md)
import { fileURLToPath } from 'node:url';
import { nationalGdp, readAccounts, tabulateGdp, tabulateIndustry } from './tabulate/accounts.mjs';
import { tabulateCharacters } from './tabulate/characters.mjs';
import { tabulateConcordance } from './tabulate/concordance.mjs';
import { tabulateIndustries } from './tabulate/industries.mjs';
import { tabulateProvinces2007 } from './tabulate/provinces-2007.mjs';
import { tabulateProvincialTables } from './tabulate/provincial-io-2007.mjs';
import { tabulateRegions } from './tabulate/regions.mjs';

const source = process.argv[2];
if (!source) {
  console.error('Name the folder with the source files: node scripts/tabulate-demo.mjs FOLDER');
  process.exit(2);
}
const schemes = fileURLToPath(new URL('../packages/evidence/src/schemes/generated', import.meta.url));

console.log(`industries: ${await tabulateIndustries(source, schemes)} units`);
console.log(`concordance: ${await tabulateConcordance(source, schemes)} links`);
console.log(`regions: ${await tabulateRegions(schemes)} units`);
const search = fileURLToPath(new URL('../packages/documents/src/search/generated', import.meta.url));
console.log(`characters: ${await tabulateCharacters(search)} pairs`);

const data = fileURLToPath(new URL('../data', import.meta.url));
const accounts = await readAccounts(source);
console.log(`provinces 2007: ${await tabulateProvinces2007(source, data, nationalGdp(accounts, 2007))} rows`);
console.log(`GDP: ${await tabulateGdp(accounts, data)} rows`);
console.log(`industry: ${await tabulateIndustry(source, accounts, data)} rows`);
console.log(`provincial tables: ${await tabulateProvincialTables(source, data)} rows`);
