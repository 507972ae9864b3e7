import { createBridgeEnd } from './bridge.ts';
import { createCodec } from './codec.ts';
import { runPreload, type RuntimeSettings } from './preload-runtime.ts';

/** Name of the preload's isolated world, as Electron calls it. */
export const PRELOAD_WORLD = 'Electron Isolated Context';
export const BINDING = '__chromiumHostSend';
export const RECEIVER = '__chromiumHostReceive';

const ONLY_MAIN_FRAME = 'if (window.top !== window) return;';

/** The page world's end of the context bridge, run before any script of the page. */
export function pageScript(token: string): string {
  return `(() => { ${ONLY_MAIN_FRAME}
const codec = ${createCodec.toString()};
(${createBridgeEnd.toString()})(codec, ${JSON.stringify(token)}, 'page');
})();`;
}

/** The preload script with what it runs on, for the isolated world. */
export function preloadScript(token: string, source: string, versions: Record<string, string>): string {
  const settings: RuntimeSettings = {
    binding: BINDING,
    receiver: RECEIVER,
    versions,
    platform: process.platform,
  };
  return `(() => { ${ONLY_MAIN_FRAME}
const codec = ${createCodec.toString()};
const bridge = (${createBridgeEnd.toString()})(codec, ${JSON.stringify(token)}, 'preload');
(${runPreload.toString()})(codec, bridge, ${JSON.stringify(settings)}, function (require, module, exports, process) {
${source}
});
})();`;
}
