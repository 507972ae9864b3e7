import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import { planEntry, releasedBy } from '#domain/advocacy/plan.ts';
import { KIND_NAMES } from '#domain/advocacy/words.ts';
import type { AdvocacyId, BoardId, CustomerId, StageEventId } from '#domain/brand.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { FieldsOf } from '#domain/tables/entity-import.ts';

interface AdvocacyActions {
  /**
   * Keeps an entry, new or changed, with everything it says of other customers, as one action.
   * @param card the card a referral makes in Awareness; `null`: none
   */
  readonly save: (
    fields: FieldsOf<Advocacy>,
    before: Advocacy | null,
    card: { readonly boardId: BoardId; readonly company: string } | null,
  ) => Promise<Outcome<boolean>>;
  readonly remove: (entry: Advocacy, company: string) => Promise<boolean>;
}

/** Changes of advocacy, each one user action. */
export function useAdvocacyActions(): AdvocacyActions {
  const { workspace, perform, settings } = useSession();
  const { database, now, newId } = workspace;
  return {
    save: async (fields, before, card) => {
      const customers = await database.customers.toArray();
      const at = now();
      const entry: Advocacy = {
        ...fields,
        id: before?.id ?? (newId() as AdvocacyId),
        createdAt: before?.createdAt ?? at,
        updatedAt: at,
      };
      const made = card && {
        ...card,
        id: newId() as CustomerId,
        eventId: newId() as StageEventId,
        currency: settings.currency,
      };
      const plan = planEntry(entry, before, made, customers, at);
      if (!plan.ok) return plan;
      const { event } = plan.value;
      const company = customers.find(({ id }) => id === entry.customerId)?.company ?? '';
      const what = `${KIND_NAMES[entry.kind].toLowerCase()} of ${company}`;
      const label =
        event === null
          ? `${before === null ? 'Recorded' : 'Changed'} ${what}`
          : `Recorded ${what}, and added ${plan.value.entry.brought} to Awareness`;
      const saved = await perform(label, [
        put('advocacy', plan.value.entry),
        ...plan.value.customers.map((customer) => put('customers', customer)),
        ...(event === null ? [] : [put('stageEvents', event)]),
      ]);
      return { ok: true, value: saved };
    },
    remove: async (entry, company) => {
      const customers = await database.customers.toArray();
      const released = releasedBy(entry, null, (id) => customers.find((one) => one.id === id), now());
      return perform(`Deleted ${KIND_NAMES[entry.kind].toLowerCase()} of ${company}`, [
        remove('advocacy', entry.id),
        ...released.map((customer) => put('customers', customer)),
      ]);
    },
  };
}
