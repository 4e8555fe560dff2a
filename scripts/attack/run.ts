// `npm run attack` runs every attack, each bounded in time (`--minutes` of each); `npm run attack -- kill` one of them, with its own options.
const attacks: Readonly<Record<string, () => Promise<unknown>>> = {
  kill: () => import('./kill.ts'),
  fuzz: () => import('./fuzz.ts'),
};

const given = process.argv.slice(2);
const isNamed = given[0] !== undefined && !given[0].startsWith('--');
const [name, options] = isNamed ? [given[0], given.slice(1)] : [undefined, given];
const wanted = name === undefined ? Object.keys(attacks) : [name];
const unknown = wanted.find((one) => !(one in attacks));
if (unknown !== undefined) {
  console.error(`There is no attack ${unknown}; there are ${Object.keys(attacks).join(', ')}.`);
  process.exit(1);
}
process.argv.splice(2, process.argv.length, ...options);
for (const one of wanted) {
  console.log(`━━ ${one}`);
  await attacks[one]!();
}
