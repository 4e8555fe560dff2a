import * as opencc from 'opencc-js';
import { writeJson } from './files.mjs';

/** The hanzi of GB 2312: they are written so in the mainland, also where they stand for another one elsewhere (著, 乾). */
function standardCharacters() {
  const decoder = new TextDecoder('gb18030');
  const found = new Set();
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) found.add(decoder.decode(Uint8Array.of(row, cell)));
  return found;
}

/** Every traditional character of the basic plane that has one simplified form, as two texts of equal length. */
export async function tabulateCharacters(directory) {
  const convert = opencc.Converter({ from: 't', to: 'cn' });
  const standard = standardCharacters();
  let from = '';
  let to = '';
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simplified = convert(character);
    if (simplified === character || simplified.length !== 1 || standard.has(character)) continue;
    from += character;
    to += simplified;
  }
  const source = 'OpenCC (Apache-2.0) character tables through the npm package opencc-js 1.4.2';
  await writeJson(`${directory}/simplified.json`, { source, from, to });
  return from.length;
}
