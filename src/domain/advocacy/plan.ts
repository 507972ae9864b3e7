import type { BoardId, CustomerId, StageEventId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { NOTHING_MORE_KNOWN, type Customer, type StageEvent } from '#domain/journey/journey.ts';
import { entryEvent } from '#domain/journey/moves.ts';
import { positionOnTop } from '#domain/journey/positions.ts';
import { sameNameOnBoard } from '#domain/journey/validate.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Advocacy } from './advocacy.ts';
import { linkReferral } from './referral.ts';

/** The card that a referral makes in Awareness. */
export interface NewCard {
  readonly id: CustomerId;
  readonly eventId: StageEventId;
  readonly boardId: BoardId;
  readonly company: string;
  readonly currency: CurrencyCode;
}

/** Everything that keeping an entry writes. */
export interface AdvocacyPlan {
  readonly entry: Advocacy;
  /** Customers that change or are new. */
  readonly customers: readonly Customer[];
  readonly event: StageEvent | null;
}

/**
 * What keeping an entry writes: a referral links the customer it brought, or makes its card in Awareness with the event
 * "referred by …"; one that brought another before lets that one go. Refused as `linkReferral` does, and with `referral-name`
 * when the board has a customer of the new card's name.
 */
export function planEntry(
  entry: Advocacy,
  before: Advocacy | null,
  card: NewCard | null,
  customers: readonly Customer[],
  now: IsoInstant,
): Outcome<AdvocacyPlan> {
  const find = (id: CustomerId): Customer | undefined => customers.find((customer) => customer.id === id);
  const referrer = find(entry.customerId);
  const letGo = releasedBy(before, entry, find, now);
  if (entry.kind !== 'referral' || (entry.broughtId === null && card === null)) {
    return accepted({ entry, customers: letGo, event: null });
  }
  if (referrer === undefined) {
    return refused('referral-gone', 'The customer is not there any more. Choose another.');
  }
  if (card !== null) return planCard(entry, referrer, card, customers, letGo, now);
  const brought = entry.broughtId === null ? undefined : find(entry.broughtId);
  const freed = (id: CustomerId): Customer | undefined => letGo.find((one) => one.id === id) ?? find(id);
  const linked = linkReferral(referrer.id, entry.broughtId ?? referrer.id, freed);
  if (!linked.ok) return linked;
  const changed: Customer[] =
    brought === undefined || brought.referredById === referrer.id
      ? []
      : [{ ...brought, referredById: referrer.id, referredBy: referrer.company, updatedAt: now }];
  return accepted({
    entry: { ...entry, brought: brought?.company ?? entry.brought },
    customers: [...letGo, ...changed],
    event: null,
  });
}

function planCard(
  entry: Advocacy,
  referrer: Customer,
  card: NewCard,
  customers: readonly Customer[],
  letGo: readonly Customer[],
  now: IsoInstant,
): Outcome<AdvocacyPlan> {
  const { id, boardId, currency, eventId } = card;
  const company = card.company.trim();
  const [twin] = sameNameOnBoard(customers, { company, boardId, own: null });
  if (twin !== undefined) {
    return refused(
      'referral-name',
      `${twin.company} is on the board already. Choose it as one of your customers instead of making a second card.`,
    );
  }
  const column = customers.filter((one) => one.boardId === boardId && one.stage === 'awareness');
  const customer: Customer = {
    ...NOTHING_MORE_KNOWN,
    id,
    boardId,
    company,
    contact: '',
    email: '',
    plan: '',
    value: null,
    valuePeriod: 'month',
    currency,
    stage: 'awareness',
    stageSince: entry.on,
    position: positionOnTop(column),
    owner: referrer.owner,
    segment: '',
    source: 'Referral',
    referredBy: referrer.company,
    referredById: referrer.id,
    nextStep: '',
    tags: [],
    notes: '',
    terms: null,
    archived: false,
    createdAt: now,
    updatedAt: now,
  };
  return accepted({
    entry: { ...entry, broughtId: id, brought: company },
    customers: [...letGo, customer],
    event: entryEvent(customer, `referred by ${referrer.company}`, { now, eventId }),
  });
}

/** Who was brought by an entry and is not any more: brought by nobody, as long as nobody else is said to have brought it. */
export function releasedBy(
  before: Advocacy | null,
  after: Advocacy | null,
  find: (id: CustomerId) => Customer | undefined,
  now: IsoInstant,
): Customer[] {
  if (before?.kind !== 'referral' || before.broughtId === null) return [];
  const same =
    after?.kind === 'referral' &&
    after.broughtId === before.broughtId &&
    after.customerId === before.customerId;
  const brought = find(before.broughtId);
  if (same || brought === undefined || brought.referredById !== before.customerId) return [];
  return [{ ...brought, referredById: null, referredBy: '', updatedAt: now }];
}
