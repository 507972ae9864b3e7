/** The least an app can do: one window of the product's size with an empty page in it. */
import { app, BrowserWindow } from 'electron';

const PAGE = '<!doctype html><title>Blank</title><body>';

app.setPath('userData', process.env.LIFECYCLE_DESK_USER_DATA);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  return window.loadURL(`data:text/html,${encodeURIComponent(PAGE)}`);
});
