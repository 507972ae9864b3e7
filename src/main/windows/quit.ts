import { app } from 'electron';
import { isWriting, writesEnded } from '#main/files/writes-under-way.ts';

/**
 * Electron ends the process as soon as the last window has gone, in the middle of whatever is being
 * written: where the window stood, the preferences, an export. This has it wait for that.
 */
export function finishWritesBeforeQuit(): void {
  let waited = false;
  app.on('will-quit', (event) => {
    if (waited || !isWriting()) return;
    event.preventDefault();
    void writesEnded().then(() => {
      waited = true;
      app.quit();
    });
  });
}
