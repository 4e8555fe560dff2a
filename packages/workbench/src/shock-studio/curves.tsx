import { useAddress } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { Segments } from '../parts/segments.tsx';
import { DrawnCurves } from './drawn-curves.tsx';
import { NodeCurves } from './node-curves.tsx';
import { NodePicker } from './node-picker.tsx';
import type { Ran } from './ran.ts';
import { type Figure, figures, type Level, levels } from './run.ts';
import { nodesShown } from './shown-nodes.ts';
import { useShockWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  /** One scenario, or both of a comparison. */
  readonly ran: readonly Ran[];
  readonly figure: Figure;
}

/** Output, capacity or unmet demand day by day: in total, by region, by sector, or of chosen nodes. */
export function Curves({ table, ran, figure }: Props) {
  const say = useShockWords();
  const [address, update] = useAddress();
  const by: Level = levels.find((one) => one === address.by) ?? 'total';
  const nodes = nodesShown(address.nodes, ran[0]!.run.outcomes, table);
  const offered = levels.filter((level) => table.isMultiRegional || level !== 'node');
  return (
    <Block title={say('curvesTitle')}>
      <div className="controls">
        <Segments
          label={say('figure')}
          options={figures.map((value) => ({ value, name: say(value) }))}
          value={figure}
          onChange={(next) => update({ figure: next === 'production' ? undefined : next }, { replace: true })}
        />
        <Segments
          label={say('by')}
          options={offered
            .filter((level) => table.isMultiRegional || level !== 'region')
            .map((value) => ({ value, name: say(`by-${value}`) }))}
          value={by}
          onChange={(next) => update({ by: next === 'total' ? undefined : next }, { replace: true })}
        />
      </div>
      {by === 'node' && <NodePicker table={table} nodes={nodes} />}
      {by === 'node' ? (
        <NodeCurves table={table} ran={ran} figure={figure} nodes={nodes} />
      ) : (
        <DrawnCurves
          table={table}
          ran={ran.map((one) => ({ ...one, curves: one.run.curves }))}
          figure={figure}
          by={by}
        />
      )}
    </Block>
  );
}
