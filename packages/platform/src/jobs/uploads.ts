/** A file that a job's input names: a path on the host where it came in, and its address once the store holds it. */
interface HeldUpload {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly held?: string;
}

export function isUpload(value: unknown): value is HeldUpload {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    'name' in value &&
    'bytes' in value &&
    typeof value.path === 'string' &&
    typeof value.name === 'string'
  );
}

/** The same input with every file in it replaced; one after the other, so that a transaction may be used. */
export async function withFiles(input: unknown, replace: (file: HeldUpload) => Promise<HeldUpload>): Promise<unknown> {
  if (isUpload(input)) return await replace(input);
  if (Array.isArray(input)) {
    const items: unknown[] = [];
    for (const item of input) items.push(await withFiles(item, replace));
    return items;
  }
  if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype) return input;
  const fields: [string, unknown][] = [];
  for (const [name, value] of Object.entries(input)) fields.push([name, await withFiles(value, replace)]);
  return Object.fromEntries(fields);
}

/**
 * The same input with the files that the store holds laid down on this host.
 * @param place gives a new path for a file of that name
 */
export function layDownFiles(
  input: unknown,
  fetch: (address: string) => Promise<Uint8Array>,
  place: (name: string, bytes: Uint8Array) => Promise<string>,
): Promise<unknown> {
  return withFiles(input, async (file) =>
    file.held === undefined ? file : { ...file, path: await place(file.name, await fetch(file.held)) },
  );
}
