import { expect, it } from 'vitest';
import { shippedPackages } from '../quality/locked-packages.ts';
import { billOfMaterials } from './bill.ts';

it('names every package that ships, with its version, licence and hash', () => {
  const packages = shippedPackages();
  const bill = billOfMaterials('1.2.3', packages);
  expect(bill.components).toHaveLength(new Set(packages.map(({ name, version }) => `${name}@${version}`)).size);
  const docx = bill.components.find(({ name }) => name === 'docx');
  expect(docx).toMatchObject({ purl: `pkg:npm/docx@${docx?.version}`, licenses: [{ license: { id: 'MIT' } }] });
  expect(docx?.hashes?.[0]).toMatchObject({ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) });
  const scoped = bill.components.find(({ group }) => group === '@napi-rs');
  expect(scoped?.purl).toMatch(/^pkg:npm\/%40napi-rs\//);
  expect(JSON.stringify(billOfMaterials('1.2.3', packages))).toBe(JSON.stringify(bill));
});
