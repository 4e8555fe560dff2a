/** npm and the terminal both pass a Ctrl-C on: what arrives within this time (milliseconds) is the same one. */
const oneKeystroke = 1_000;

/** Resolves when the process is told to end; told again, it ends at once. */
export function untilToldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        const first = performance.now();
        process.on(signal, () => {
          if (performance.now() - first > oneKeystroke) process.exit(130);
        });
        resolve();
      });
    }
  });
}
