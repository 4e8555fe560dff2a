import { useAddress } from '../app/address.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Inspector } from './tree/inspector.tsx';
import { siblingsOf } from './tree/tree-rows.ts';
import { useTreeActions } from './tree/use-tree-actions.ts';
import { type Plan, useStatus } from './use-plan.ts';
import { usePlanWords } from './words.ts';
import './tree/tree.css';

/** The item that the address names, to read and change, over the page at hand. */
export function ItemDialog({ plan }: { plan: Plan }) {
  const say = usePlanWords();
  const [{ item: id }, update] = useAddress();
  const status = useStatus(plan.info.id);
  const choose = (item: string | undefined) => update({ item }, { replace: true });
  const actions = useTreeActions(plan.items, siblingsOf(plan.items), choose);
  const item = plan.items.find((each) => each.id === id);
  if (item === undefined) return null;
  const close = () => choose(undefined);
  return (
    <Dialog label={say('edit')} className="plan-dialog item-dialog" onClose={close}>
      <Inspector
        key={item.id}
        plan={plan}
        item={item}
        status={status.byItem.get(item.id)}
        evidence={status.evidence}
        actions={{ ...actions, remove: (gone) => (actions.remove(gone), close()) }}
        onClose={close}
      />
    </Dialog>
  );
}
