import type { ApplicationId } from '#domain/brand.ts';
import { mayBeProduct, proposeApplication } from '#domain/usage/intake/propose-application.ts';
import type { KnownApplication } from '#domain/usage/intake/propose-application.ts';
import type { ReadFile } from '../../reader/protocol.ts';
import { canBeDivided, functionSlots } from './slots.ts';
import type { Slot } from './slots.ts';

/** Where the people of a slot go. */
export type Target =
  | { readonly kind: 'application'; readonly id: ApplicationId }
  /** Made when the file is stored. */
  | { readonly kind: 'create'; readonly id: ApplicationId; readonly name: string }
  | { readonly kind: 'leave-out' };

/** What the manager said about a file; what is absent is proposed. */
export interface Draft {
  /** `null`: as proposed. */
  readonly divided: boolean | null;
  /** By key of the slot. */
  readonly targets: ReadonlyMap<string, Target>;
  /** Slots whose application is another product than the file, which is wanted: key of the slot and id. */
  readonly confirmed: ReadonlySet<string>;
}

export const NOTHING_SAID: Draft = { divided: null, targets: new Map(), confirmed: new Set() };

export function confirmationOf({ key }: Slot, id: ApplicationId): string {
  return `${key}\n${id}`;
}

/** The functions of a file go to applications of their own where the inventory has at least two of them by name. */
export function isDivided(file: ReadFile, draft: Draft, applications: readonly KnownApplication[]): boolean {
  if (!canBeDivided(file)) return false;
  const before = draft.divided ?? file.wentTo?.divided;
  if (before !== undefined) return before;
  const found = functionSlots(file).flatMap(({ product }) => {
    const proposal = proposeApplication(product, applications);
    return proposal.kind === 'one' ? [proposal.id] : [];
  });
  return new Set(found).size > 1;
}

/** Where a slot goes, said or proposed, and why. */
export interface Choice {
  readonly slot: Slot;
  /** `null`: it has to be said. */
  readonly target: Target | null;
  readonly why: string;
  /** The application chosen is another product than the file, and that was not confirmed. */
  readonly otherProduct: boolean;
  /** It is another product, and that is wanted. */
  readonly confirmed: boolean;
}

export function choiceOf(
  slot: Slot,
  file: ReadFile,
  draft: Draft,
  applications: readonly KnownApplication[],
): Choice {
  const said = draft.targets.get(slot.key);
  if (said === undefined)
    return { slot, ...proposed(slot, file, applications), otherProduct: false, confirmed: false };
  if (said.kind !== 'application')
    return { slot, target: said, why: '', otherProduct: false, confirmed: false };
  const application = applications.find(({ id }) => id === said.id);
  // It was deleted while the file was looked at.
  if (application === undefined)
    return { slot, ...proposed(slot, file, applications), otherProduct: false, confirmed: false };
  const differs =
    file.wentTo?.targets[slot.key] !== said.id && !mayBeProduct(application, slot.product, applications);
  const confirmed = differs && draft.confirmed.has(confirmationOf(slot, said.id));
  return { slot, target: said, why: 'Chosen by you.', otherProduct: differs && !confirmed, confirmed };
}

function proposed(
  slot: Slot,
  { wentTo }: ReadFile,
  applications: readonly KnownApplication[],
): Pick<Choice, 'target' | 'why'> {
  const before = wentTo?.targets[slot.key];
  if (before === null)
    return { target: { kind: 'leave-out' }, why: 'Left out, as in the last file with these columns.' };
  if (applications.some(({ id }) => id === before) && before !== undefined) {
    return {
      target: { kind: 'application', id: before },
      why: 'Chosen because the last file with these columns was stored for it.',
    };
  }
  const proposal = proposeApplication(slot.product, applications);
  return {
    target: proposal.kind === 'one' ? { kind: 'application', id: proposal.id } : null,
    why: proposal.why,
  };
}
