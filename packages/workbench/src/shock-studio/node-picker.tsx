import { useAddress } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { Picker } from '../parts/picker.tsx';
import { keyOf } from './run.ts';
import { type Node, writeNodes } from './shown-nodes.ts';
import { useUnitName } from './use-names.ts';
import { useShockWords } from './words.ts';

/** Which sectors of which regions are drawn. */
export function NodePicker({ table, nodes }: { table: ChainTable; nodes: readonly Node[] }) {
  const say = useShockWords();
  const name = useUnitName(table);
  const [, update] = useAddress();
  const choose = (next: readonly Node[]) => update({ nodes: writeNodes(next) }, { replace: true });
  const choices = table.info.regions.flatMap((region) =>
    table.info.sectors.map((sector) => ({
      code: `${region.code}:${sector.code}`,
      name: {
        zh: `${region.name.zh} · ${sector.name.zh}`,
        en: `${region.name.en} · ${sector.name.en}`,
      },
    })),
  );
  return (
    <div className="shock-list">
      <Picker
        label={say('addNode')}
        choices={choices}
        chosen={undefined}
        none={{ zh: say('add'), en: say('add') }}
        onChoose={(code) => {
          const [region, sector] = code?.split(':') ?? [];
          if (region && sector) choose([...nodes, { region, sector }]);
        }}
      />
      <ul className="chips" aria-label={say('nodesShown')}>
        {nodes.map((node) => (
          <li key={keyOf(node)}>
            {name(node)}
            <button
              type="button"
              className="plain-button no-print"
              aria-label={say('drop', { list: say('nodesShown'), name: name(node) })}
              onClick={() => choose(nodes.filter((other) => other !== node))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
