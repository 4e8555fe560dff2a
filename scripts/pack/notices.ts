import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../quality/report.ts';

function licenceText(place: string): string {
  const file = readdirSync(join(root, place)).find((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  return file ? readFileSync(join(root, place, file), 'utf8').trim() : '(The package ships no licence text.)';
}

/**
 * The licence texts of everything that is copied into the published package.
 * @param places folders of packages, below node_modules
 */
export function thirdPartyNotices(places: readonly string[]): string {
  const parts = places.map((place) => {
    const manifest = JSON.parse(readFileSync(join(root, place, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
      license?: string;
    };
    const title = `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})`;
    return `${title}\n${'-'.repeat(title.length)}\n\n${licenceText(place)}\n`;
  });
  return `Yanzhen contains the following packages.\n\n${parts.join('\n\n')}`;
}
