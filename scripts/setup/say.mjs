/** Tells the person what set-up is doing. Standard error, so that a command's output stays clean. */
export function say(zh, en) {
  process.stderr.write(`${zh} ${en}\n`);
}
