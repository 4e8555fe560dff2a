// `npm run sbom [-- FILE]`: what ships with Yanzhen as a CycloneDX bill of materials, from the lock file alone, without a network.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { shippedPackages } from '../quality/locked-packages.ts';
import { readProjectFile } from '../quality/report.ts';
import { billOfMaterials } from './bill.ts';

const file = process.argv[2] ?? 'dist/sbom.cdx.json';
const { version } = JSON.parse(readProjectFile('package.json') ?? '{}') as { version: string };
const bill = billOfMaterials(version, shippedPackages());
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${file}: ${bill.components.length} components`);
