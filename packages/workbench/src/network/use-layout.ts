import { useQuery } from '@tanstack/react-query';
import type { Backbone } from './backbone.ts';
import type { Layout, LayoutTask } from './layout.ts';

/** The places of the nodes, computed once for the same links. */
export function useLayout(nodes: number, backbone: Backbone | undefined): Layout | undefined {
  const { data } = useQuery({
    queryKey: ['network.layout', nodes, backbone?.links],
    queryFn: ({ signal }) => layoutInWorker({ nodes, links: backbone!.links }, signal),
    enabled: backbone !== undefined,
  });
  return data;
}

function layoutInWorker(task: LayoutTask, signal: AbortSignal): Promise<Layout> {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Layout>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Layout>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.postMessage(task);
    // Ended at once, a worker that was quick would leave the request for its script open for good.
  }).finally(() => setTimeout(() => worker.terminate(), 500));
}
