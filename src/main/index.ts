import { app, dialog } from 'electron';
import { startDesk } from './desk.ts';
import { chooseDataFolder } from './environment.ts';
import { collectOpenRequests } from './files/open-requests.ts';
import { registerAppScheme } from './protocol/app-protocol.ts';

chooseDataFolder();
registerAppScheme();
app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  const openRequests = collectOpenRequests();
  // Failing to start must be seen: an unhandled rejection would leave a process without a window.
  app
    .whenReady()
    .then(() => startDesk(openRequests))
    .catch((error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      dialog.showErrorBox('Lifecycle Desk could not start', reason);
      app.exit(1);
    });
} else {
  app.quit();
}
