/**
 * Seconds after which a worker that says nothing has lost its pieces; its jobs after twice as many. Hosts that stall for longer
 * need more: `YANZHEN_SILENCE_SECONDS`.
 */
export const silenceSeconds = read(process.env.YANZHEN_SILENCE_SECONDS);

function read(text: string | undefined): number {
  const seconds = Number(text);
  return seconds >= 3 && seconds <= 3600 ? seconds : 15;
}
