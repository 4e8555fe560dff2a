/** How essential an input is to a user, 0 to 1; the user '' is every one. What no entry is about is essential. */
export interface Entry {
  readonly input: string;
  readonly user: string;
  readonly degree: number;
}

/** A sector or an industry. */
export interface Unit {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
}

/** Entries as the address holds them: `17::0.5*26:17:0`, input, user and degree. */
export function writeEntries(entries: readonly Entry[]): string {
  return entries.map(({ input, user, degree }) => [coded(input), coded(user), degree].join(':')).join('*');
}

/** The entries in an address; those about units that are not there, or that make no sense, are dropped. */
export function readEntries(text: string | undefined, units: readonly Unit[]): Entry[] {
  const known = new Set(units.map(({ code }) => code));
  return (text ?? '').split('*').flatMap((part) => {
    const [input = '', user = '', degree = ''] = part.split(':');
    const entry = { input: decoded(input), user: decoded(user), degree: Number(degree) };
    const isKnown = known.has(entry.input) && (entry.user === '' || known.has(entry.user));
    return isKnown && degree !== '' && entry.degree >= 0 && entry.degree <= 1 ? [entry] : [];
  });
}

/** The list with one more entry; it takes the place of what it contradicts. */
export function withEntry(entries: readonly Entry[], { input, user, degree }: Entry): Entry[] {
  const others = entries.filter((one) => one.input !== input || (user !== '' && one.user !== user));
  const isSaid = others.some((one) => one.input === input && one.user === '');
  // A pair cannot stand beside the same input for every user: two words about one pair are an error.
  const kept = isSaid ? others.filter((one) => one.input !== input || one.user !== '') : others;
  return [...kept, { input, user, degree }];
}

/** The file that operations take, its text as its identity: what is asked is told apart by it. */
export function essentialFile(entries: readonly Entry[]): File {
  const text = essentialText(entries);
  return Object.assign(new File([text], 'essential-inputs.csv'), { toJSON: () => text });
}

export function essentialText(entries: readonly Entry[]): string {
  const quoted = (code: string) => (/[",\n]/.test(code) ? `"${code.replaceAll('"', '""')}"` : code);
  const lines = entries.map(({ input, user, degree }) => `${quoted(input)},${quoted(user)},${degree}`);
  return `input,user,essential\n${lines.join('\n')}\n`;
}

function coded(code: string): string {
  return code.replaceAll(/[%,=:*]/g, (one) => `%${one.codePointAt(0)!.toString(16).toUpperCase()}`);
}

function decoded(text: string): string {
  return text.replaceAll(/%(25|2C|3D|3A|2A)/g, (one) => decodeURIComponent(one));
}
