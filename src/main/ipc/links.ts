import { shell } from 'electron';
import { RequestRefused } from './requests.ts';

const ALLOWED = new Set(['https:', 'mailto:']);

/** Opens a link in the system's browser or mail program: only secure web pages and mail. */
export async function openLink(url: string): Promise<void> {
  const parsed = URL.parse(url);
  if (parsed === null || !ALLOWED.has(parsed.protocol)) {
    throw new RequestRefused('link-not-allowed', `“${url}” is not opened: only https and mailto links are.`);
  }
  await shell.openExternal(parsed.href);
}
