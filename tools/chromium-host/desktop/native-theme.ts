import type { CdpSession } from '../cdp/connection.ts';
import { WebContents } from '../window/web-contents.ts';
import { namingEmitter } from '../unimplemented.ts';

type Source = Electron.NativeTheme['themeSource'];

/** The desktop's own preference cannot be read here; 'system' is light unless Chromium is told otherwise. */
class NativeTheme extends namingEmitter('nativeTheme') {
  readonly shouldUseHighContrastColors = false;
  readonly prefersReducedTransparency = false;
  private source: Source = 'system';

  get themeSource(): Source {
    return this.source;
  }

  set themeSource(source: Source) {
    if (source === this.source) return;
    this.source = source;
    for (const contents of WebContents.getAllWebContents()) contents.run((session) => applyTheme(session));
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();

/** Tells a page which colour scheme the app prefers; 'system' leaves Chromium's own. */
export async function applyTheme(session: CdpSession): Promise<void> {
  const { themeSource } = nativeTheme;
  if (themeSource === 'system' && !applied.has(session)) return;
  applied.add(session);
  const value = themeSource === 'system' ? '' : themeSource;
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
}

/** Pages that were told once: only those need to be told when the preference is withdrawn. */
const applied = new WeakSet<CdpSession>();
