import type { CdpSession } from '../cdp/connection.ts';
import { namingEmitter } from '../unimplemented.ts';

type Source = Electron.NativeTheme['themeSource'];

const followers = new Set<CdpSession>();

/** The desktop's own preference cannot be read here: 'system' is what Chromium takes it to be. */
class NativeTheme extends namingEmitter('nativeTheme') {
  readonly shouldUseHighContrastColors = false;
  private source: Source = 'system';

  get themeSource(): Source {
    return this.source;
  }

  set themeSource(source: Source) {
    if (source === this.source) return;
    this.source = source;
    for (const session of followers) tell(session, source).catch(() => followers.delete(session));
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();

/** Keeps a page in the colour scheme the app prefers; 'system' leaves it Chromium's own. */
export async function followTheme(session: CdpSession): Promise<void> {
  followers.add(session);
  if (nativeTheme.themeSource !== 'system') await tell(session, nativeTheme.themeSource);
}

async function tell(session: CdpSession, source: Source): Promise<void> {
  const value = source === 'system' ? '' : source;
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
}
