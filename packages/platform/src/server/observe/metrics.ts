import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../../store/index.ts';
import { yanzhenVersion } from '../../version.ts';

/** Seconds between which answers fall; what a person feels lies between the second and the eighth. */
const buckets = [0.005, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 30];

/** What a process counts for Prometheus. Labels have few values: names of operations, never what users typed. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests: Histogram<'route' | 'method' | 'status'>;
  readonly #open: Gauge;
  readonly #faults: Counter;

  constructor(store: Store) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    new Gauge({ name: 'yanzhen_info', help: 'Version', labelNames: ['version', 'store'], registers }).set(
      { version: yanzhenVersion, store: store.kind },
      1,
    );
    this.#requests = new Histogram({
      ...{ name: 'yanzhen_http_request_seconds', help: 'Time from request to the head of its answer' },
      ...{ labelNames: ['route', 'method', 'status'], buckets, registers },
    });
    this.#open = new Gauge({ name: 'yanzhen_http_requests_open', help: 'Requests without an answer yet', registers });
    this.#faults = new Counter({ name: 'yanzhen_faults_total', help: 'Faults of the program in the log', registers });
    gaugesOf(store, registers);
  }

  begin(): void {
    this.#open.inc();
  }

  end(route: string, method: string, status: number, seconds: number): void {
    this.#open.dec();
    this.#requests.observe({ route, method, status: String(status) }, seconds);
  }

  fault(): void {
    this.#faults.inc();
  }
}

/** What the store knows, asked when somebody looks. */
function gaugesOf(store: Store, registers: Registry[]): void {
  const jobs = new Gauge({
    ...{ name: 'yanzhen_jobs', help: 'Jobs that wait or are done now, on all hosts', labelNames: ['state'], registers },
    async collect() {
      const { queued, active } = await store.openJobs();
      jobs.set({ state: 'queued' }, queued);
      jobs.set({ state: 'active' }, active);
    },
  });
  const workers = new Gauge({
    ...{ name: 'yanzhen_workers', help: 'Processes that do jobs and pieces, on all hosts', registers },
    async collect() {
      workers.set((await store.workers()).length);
    },
  });
  const done = new Gauge({
    ...{ name: 'yanzhen_work_done', help: 'Done by this process since its start', labelNames: ['what'], registers },
    collect() {
      for (const [what, count] of Object.entries(store.workDone())) done.set({ what }, count);
    },
  });
}
