import type { WebContents } from './web-contents.ts';
import { naming } from '../unimplemented.ts';

type Offered = Pick<
  Electron.WebFrameMain,
  | 'url'
  | 'origin'
  | 'name'
  | 'parent'
  | 'frames'
  | 'framesInSubtree'
  | 'routingId'
  | 'frameTreeNodeId'
  | 'processId'
  | 'detached'
  | 'isDestroyed'
  | 'send'
  | 'executeJavaScript'
>;

/** The main frame of a page: the only one with a preload, and so the only one that sends messages. */
export function mainFrameOf(contents: WebContents): Electron.WebFrameMain {
  const frame: Offered = {
    get url() {
      return contents.getURL();
    },
    get origin() {
      const { protocol = '', host = '' } = URL.parse(contents.getURL()) ?? {};
      return protocol === '' ? 'null' : `${protocol}//${host}`;
    },
    name: '',
    parent: null,
    frames: [],
    framesInSubtree: [],
    routingId: 1,
    frameTreeNodeId: contents.id,
    processId: contents.id,
    detached: false,
    isDestroyed: () => contents.isDestroyed(),
    send: (channel, ...values: unknown[]) => contents.send(channel, ...values),
    executeJavaScript: (code) => contents.executeJavaScript(code),
  };
  const named = naming('WebFrameMain', frame) as Electron.WebFrameMain;
  Object.defineProperty(frame, 'top', { get: () => named });
  return named;
}
