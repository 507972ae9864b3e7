/** Writes resources/vendors/logos.json anew, after a change of the catalogue or an update of simple-icons. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import catalogue from '#resources/vendors/catalogue.json' with { type: 'json' };
import { chooseLogos, logosFile } from './choose-logos.ts';

const logos = chooseLogos(catalogue);
writeFileSync(
  fileURLToPath(new URL('../../resources/vendors/logos.json', import.meta.url)),
  logosFile(logos),
);
process.stdout.write(`${logos.length} logos for ${catalogue.length} vendors\n`);
