import type { ApplicationId } from '#domain/brand.ts';

/** Where the last file with the same columns went; kept beside its layout. */
export interface RememberedTargets {
  /** Its functions went to applications of their own. */
  readonly divided: boolean;
  /** Application by key of the slot; `null` where it was left out. */
  readonly targets: Readonly<Record<string, ApplicationId | null>>;
}

/** What was remembered with a layout, or `null` when nothing was, or not by us. */
export function parseRememberedTargets(mapping: unknown): RememberedTargets | null {
  if (typeof mapping !== 'object' || mapping === null) return null;
  const { divided, targets } = mapping as Readonly<Record<string, unknown>>;
  if (typeof divided !== 'boolean' || typeof targets !== 'object' || targets === null) return null;
  const entries = Object.entries(targets).filter(
    (entry): entry is [string, ApplicationId | null] => entry[1] === null || typeof entry[1] === 'string',
  );
  return { divided, targets: Object.fromEntries(entries) };
}
