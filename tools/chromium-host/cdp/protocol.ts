/** The DevTools protocol's types; Playwright ships them, but its package does not export the path. */
export type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';
