import { app } from 'electron';
import { startDesk } from './desk.ts';
import { chooseDataFolder } from './environment.ts';
import { registerAppScheme } from './protocol/app-protocol.ts';

chooseDataFolder();
registerAppScheme();
app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  // Failing to start must be seen: an unhandled rejection would leave a process without a window.
  app
    .whenReady()
    .then(startDesk)
    .catch((error: unknown) => {
      process.stderr.write(`Lifecycle Desk could not start: ${String(error)}\n`);
      app.exit(1);
    });
} else {
  app.quit();
}
