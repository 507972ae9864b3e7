import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Three bundles: `out/main`, `out/preload`, `out/renderer`. The renderer is built for the Chromium that
 * Electron 45 embeds, which may be older than the browser on the build machine.
 */
const ELECTRON_CHROME = 'chrome156';
const ELECTRON_NODE = 'node24';

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      target: ELECTRON_NODE,
      rollupOptions: {
        input: { index: 'src/main/index.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      target: ELECTRON_NODE,
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: ELECTRON_CHROME,
      // Off by default in electron-vite; what must load before Home shows is budgeted.
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
});
