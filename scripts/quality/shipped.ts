interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly link?: boolean;
  readonly resolved?: string;
}

/**
 * Places in a lock file of all that production code may load: dependencies, optional ones too, and peers, but not peers
 * that are optional. Nobody installs those by installing a package; the lock file calls them `devOptional` all the same
 * where a tool of development is one.
 */
export function shippedPlaces(packages: Readonly<Record<string, LockedPackage>>): Set<string> {
  const found = new Set<string>();
  const visit = (place: string): void => {
    if (found.has(place)) return;
    found.add(place);
    const entry = packages[place]!;
    if (entry.link && entry.resolved !== undefined) return visit(entry.resolved);
    for (const name of namesIn(entry)) {
      const next = placeOf(packages, place, name);
      if (next !== undefined) visit(next);
    }
  };
  for (const place of Object.keys(packages)) if (!place.includes('node_modules/')) visit(place);
  return found;
}

function namesIn({
  dependencies = {},
  optionalDependencies = {},
  peerDependencies = {},
  peerDependenciesMeta = {},
}: LockedPackage): string[] {
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers];
}

/** The nearest folder above that has the package, as Node looks for it. */
function placeOf(packages: Readonly<Record<string, LockedPackage>>, from: string, name: string): string | undefined {
  for (let at = from; ; ) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (at === '') return undefined;
    const above = at.lastIndexOf('/node_modules/');
    at = above < 0 ? '' : at.slice(0, above);
  }
}
