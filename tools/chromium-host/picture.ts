import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { app } from './app/app.ts';
import { openWindows } from './window/registry.ts';

const TRIES = 150;
const PAUSE_MS = 200;

/** Something a person can read: a heading in the page's main part. */
const SHOWN = `document.readyState === 'complete' && document.querySelector('h1, [role="heading"], main') !== null
  && document.fonts.status === 'loaded' && document.body.innerText.trim() !== ''`;

/** A file that was named at the start is being read: what comes next is worth the wait. */
const AT_WORK = `document.querySelector('[role="progressbar"]') !== null`;

/** Waits until the first window shows its page and is not at work any more, writes a PNG of it, and prints where it is. */
export async function savePicture(path: string): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const [window] = openWindows;
    if (window && (await window.webContents.executeJavaScript(SHOWN)) === true) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      const atWork = await window.webContents.executeJavaScript(AT_WORK);
      if (atWork === true && tried < TRIES - 1) continue;
      const image = await window.webContents.capturePage();
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, image.toPNG());
      process.stdout.write(`A picture of the window was saved to ${path}\n`);
      if (app.commandLine.hasSwitch('quit-after-picture')) app.quit();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  process.stderr.write('No window showed its page, so no picture was saved.\n');
  if (app.commandLine.hasSwitch('quit-after-picture')) app.exit(1);
}
