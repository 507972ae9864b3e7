import type { CdpSession } from '../cdp/connection.ts';
import { BINDING, PRELOAD_WORLD, RECEIVER } from '../page/scripts.ts';
import type { DownMessage, UpMessage } from '../page/preload-runtime.ts';

/** The wire between the host and a page's preload world. */
export class IpcLink {
  private readonly session: CdpSession;
  private readonly mainFrameId: string;
  private contextId: number | null = null;

  constructor(session: CdpSession, mainFrameId: string, receive: (message: UpMessage) => void) {
    this.session = session;
    this.mainFrameId = mainFrameId;
    session
      .on('Runtime.executionContextCreated', ({ context }) => {
        const data = context.auxData as { frameId?: string } | undefined;
        if (context.name === PRELOAD_WORLD && data?.frameId === this.mainFrameId) this.contextId = context.id;
      })
      .on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
        if (executionContextId === this.contextId) this.contextId = null;
      })
      .on('Runtime.executionContextsCleared', () => (this.contextId = null))
      .on('Runtime.bindingCalled', ({ name, payload }) => {
        if (name === BINDING) receive(JSON.parse(payload) as UpMessage);
      });
  }

  /** Makes the binding that the preload world calls. */
  async open(): Promise<void> {
    await this.session.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD });
  }

  /** Sends to the page that is there now; without one the message is lost, as it is in Electron. */
  send(message: DownMessage): void {
    if (this.contextId === null) return;
    this.session
      .send('Runtime.callFunctionOn', {
        executionContextId: this.contextId,
        functionDeclaration: `function (text) { globalThis.${RECEIVER}(text); }`,
        arguments: [{ value: JSON.stringify(message) }],
        silent: true,
      })
      .catch(() => {
        // The page went away in the meantime, and its listeners with it.
      });
  }
}
