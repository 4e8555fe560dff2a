import type { Text } from '../../operations/evidence.ts';
import type { Language } from '../language.ts';

/** A progress line on standard error, rewritten in place on a terminal and silent elsewhere. */
export function progressLine(language: Language, quiet: boolean) {
  const { stderr } = process;
  const visible = !quiet && stderr.isTTY;
  let last = 0;
  return {
    tell(fraction: number, doing: Text | null): void {
      const now = performance.now();
      if (!visible || now - last < 100) return;
      last = now;
      stderr.write(`\r\u001b[K${String(Math.round(fraction * 100)).padStart(3)} %  ${doing?.[language] ?? ''}`);
    },
    clear(): void {
      if (visible && last > 0) stderr.write('\r\u001b[K');
    },
  };
}
