/** Every room has its own TypeScript settings: what it may know differs (no DOM in domain, no Node in the window). */
export const ROOMS = ['domain', 'bridge', 'main', 'preload', 'renderer', 'tools', 'tests'] as const;
