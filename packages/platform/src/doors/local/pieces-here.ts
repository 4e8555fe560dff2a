import type { OperationContext, PieceRequest } from '../../operations/context.ts';
import type { PieceRepository } from '../../store/types.ts';

type Sources = Pick<OperationContext, 'datasets' | 'tables' | 'networks' | 'workspace'>;

/** Runs pieces of an operation on worker threads of this process, which end with them; what they read is read once. */
export async function piecesHere(
  request: PieceRequest,
  { datasets, tables, networks, workspace }: Sources,
  call: Pick<OperationContext, 'signal' | 'progress'>,
  kept?: PieceRepository,
): Promise<unknown[]> {
  const { ComputePool, runPieces, SharedDatasets, SharedNetworks, SharedTables } = await import(
    '../../compute/index.ts'
  );
  const resolve = async (reference: string) => reference;
  const pool = new ComputePool({
    datasets: new SharedDatasets({ resolve, load: (reference) => datasets.load(reference) }, Number.POSITIVE_INFINITY),
    tables: new SharedTables({ resolve, load: (reference) => tables.load(reference) }, Number.POSITIVE_INFINITY),
    networks: new SharedNetworks({ resolve, load: (reference) => networks.load(reference) }, Number.POSITIVE_INFINITY),
  });
  try {
    return await runPieces(pool, request, { workspace, ...call }, kept);
  } finally {
    await pool.close();
  }
}
