// `npm run attack` runs every attack, each bounded in time; `npm run attack -- kill` one of them, with its own options.
const attacks: Readonly<Record<string, () => Promise<unknown>>> = {
  kill: () => import('./kill.ts'),
  fuzz: () => import('./fuzz.ts'),
};

const [name, ...options] = process.argv.slice(2);
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
