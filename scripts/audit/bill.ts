import type { ShippedPackage } from '../quality/locked-packages.ts';

/**
 * CycloneDX 1.6. It carries no clock and no random number: the same lock file gives the same bill, so that two can be compared.
 */
export function billOfMaterials(version: string, packages: readonly ShippedPackage[]) {
  const components = new Map(packages.map((one) => [purl(one), component(one)]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `pkg:npm/yanzhen@${version}`,
        name: 'yanzhen',
        version,
        licenses: [{ license: { id: 'Apache-2.0' } }],
      },
    },
    components: [...components.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
  };
}

function component(one: ShippedPackage) {
  const [, scope, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(one.name) ?? [];
  const hash = hashOf(one.integrity);
  return {
    type: 'library' as const,
    'bom-ref': purl(one),
    ...(scope === undefined ? {} : { group: scope }),
    name: name ?? one.name,
    version: one.version,
    scope: one.isOptional ? ('optional' as const) : ('required' as const),
    purl: purl(one),
    ...(one.licence === undefined ? {} : { licenses: [licenceChoice(one.licence)] }),
    ...(hash === undefined ? {} : { hashes: [hash] }),
  };
}

const purl = ({ name, version }: ShippedPackage) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function licenceChoice(licence: string) {
  return / (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: licence } };
}

/** npm writes hashes in base64, CycloneDX in hexadecimal digits. */
function hashOf(integrity: string | undefined) {
  const [, bits, base64] = /^sha(1|256|384|512)-(\S+)/.exec(integrity ?? '') ?? [];
  if (bits === undefined || base64 === undefined) return undefined;
  return { alg: `SHA-${bits}`, content: Buffer.from(base64, 'base64').toString('hex') };
}
