import { useSyncExternalStore } from 'react';
import { type LogoFinder, createLogoFinder } from './logo-book.ts';

let finder: LogoFinder = () => null;
let asked = false;
const listeners = new Set<() => void>();

/** The marks are half a megabyte, and no first screen waits for them: they are read when the first logo is drawn. */
async function load(): Promise<void> {
  const { default: lines } = await import('#resources/vendors/logos.json');
  finder = createLogoFinder(lines);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    // Initials stay where the marks cannot be read; the next logo tries again.
    load().catch(() => {
      asked = false;
    });
  }
  return () => listeners.delete(listener);
}

/** Finds logos; finds none until they are read, and draws again then. */
export function useLogos(): LogoFinder {
  return useSyncExternalStore(subscribe, () => finder);
}
