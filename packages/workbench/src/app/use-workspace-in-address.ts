import { useEffect } from 'react';
import { useSession } from '../data/index.ts';
import { useAddress } from './address.ts';

/** A link leads its reader to the same workspace: where there are several, the address names it. */
export function useWorkspaceInAddress(): void {
  const { workspace } = useSession();
  const [address, update] = useAddress();
  useEffect(() => {
    if (workspace !== undefined && address.workspace !== workspace.id)
      update({ workspace: workspace.id }, { replace: true });
  }, [workspace, address.workspace, update]);
}
