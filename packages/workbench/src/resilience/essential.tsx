import { useAddress } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { EssentialInputs, writeEntries } from '../essential-inputs/index.ts';
import type { Choice } from './choice.ts';
import { useResilienceWords } from './words.ts';

/** Which inputs the simulated stops may do without, and how far. */
export function Essential({ table, choice }: { table: ChainTable; choice: Choice }) {
  const say = useResilienceWords();
  const [, update] = useAddress();
  return (
    <EssentialInputs
      units={table.info.sectors}
      entries={choice.essential}
      about={say('essentialAbout')}
      onChange={(next) => update({ essential: writeEntries(next) || undefined })}
    />
  );
}
