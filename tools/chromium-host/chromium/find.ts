import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The real program behind Debian's wrapper comes first: the wrapper adds flags of its own and starts slower. */
const INSTALLED = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const PLAYWRIGHT_PROGRAMS = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium to run: `CHROMIUM_PATH`, an installed one, or the one Playwright installs; else null. */
export function lookForChromium(): string | null {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : null;
  return [...INSTALLED, ...playwrightCandidates()].find((path) => existsSync(path)) ?? null;
}

/** As {@link lookForChromium}, but throws what to do when there is none. */
export function findChromium(): string {
  const path = lookForChromium();
  if (path !== null) return path;
  throw new Error(
    'No Chromium was found to open the window with. Install one (Debian and Ubuntu: "apt-get install chromium"; ' +
      'elsewhere: "npx playwright install chromium", or Google Chrome), or set CHROMIUM_PATH to the program.',
  );
}

function playwrightCandidates(): string[] {
  const roots = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  return roots.flatMap((root) => {
    if (root === undefined || !existsSync(root)) return [];
    const builds = readdirSync(root).filter((name) => /^chromium-\d+$/.test(name));
    return builds.flatMap((build) => PLAYWRIGHT_PROGRAMS.map((program) => join(root, build, program)));
  });
}
