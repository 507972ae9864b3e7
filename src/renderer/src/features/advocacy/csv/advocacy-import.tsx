import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { ADVOCACY_TABLE, advocacyKey } from '#domain/advocacy/advocacy-table.ts';
import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import { linkReferral } from '#domain/advocacy/referral.ts';
import type { CustomerId } from '#domain/brand.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { finderOf } from '#domain/quotes/link-cells.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import {
  entityOf,
  planTableImport,
  type NameRule,
  type TableImportPlan,
} from '#domain/tables/entity-import.ts';
import { previewOf, type StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';
import { StagedImport } from '#ui/staged-preview/staged-import.tsx';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import { saveRejected } from './save-advocacy.ts';

interface AdvocacyImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

interface StagedAdvocacy {
  readonly plan: TableImportPlan<Advocacy>;
  readonly preview: StagedPreviewModel;
}

// Two referrals without a name on one day can be two.
const RULE: NameRule<Advocacy> = { keyOf: ({ fields }) => advocacyKey(fields), mayRepeat: true };

async function stage(text: string, { workspace, today, locale }: Session): Promise<Outcome<StagedAdvocacy>> {
  const { database } = workspace;
  const [stored, customers] = await Promise.all([database.advocacy.toArray(), database.customers.toArray()]);
  const byId = new Map(stored.map((entry) => [entry.id as string, entry]));
  const byKey = new Map(stored.map((entry) => [advocacyKey(entry), entry]));
  // Rows above count: two rows of one file can make a circle together.
  const known = new Map(customers.map((customer) => [customer.id, customer]));
  const names = { companyOf: (id: CustomerId): string | null => known.get(id)?.company ?? null };
  const outcome = stageEntityFile(text, ADVOCACY_TABLE, {
    ...names,
    today,
    locale,
    customer: finderOf(customers.map(({ id, company }) => ({ id, name: company }))),
    findById: (id) => byId.get(id) ?? null,
    findByKey: (key) => byKey.get(key) ?? null,
    mayLink: (referrer, brought) => {
      const linked = linkReferral(referrer, brought, (id) => known.get(id));
      const customer = known.get(brought);
      if (linked.ok && customer !== undefined) known.set(brought, { ...customer, referredById: referrer });
      return linked;
    },
  });
  if (!outcome.ok) return outcome;
  const plan = planTableImport(outcome.value.rows, RULE);
  const preview = previewOf(ADVOCACY_TABLE, outcome.value, plan, names, {
    value: (field, value) =>
      field === 'customerId' || field === 'broughtId' ? names.companyOf(value as CustomerId) : null,
  });
  return accepted({ plan, preview });
}

/** Customers who are brought by rows of the file and did not know it yet. */
function linkedBy(
  rows: readonly Advocacy[],
  customers: readonly Customer[],
  now: Customer['updatedAt'],
): Customer[] {
  const known = new Map(customers.map((customer) => [customer.id, customer]));
  const changed = new Map<CustomerId, Customer>();
  for (const { kind, customerId, broughtId } of rows) {
    const brought = broughtId === null ? undefined : known.get(broughtId);
    if (kind !== 'referral' || brought === undefined || brought.referredById === customerId) continue;
    const referredBy = known.get(customerId)?.company ?? brought.referredBy;
    changed.set(brought.id, { ...brought, referredById: customerId, referredBy, updatedAt: now });
  }
  return [...changed.values()];
}

/** Imports advocacy.csv: shows everything first, stores it after a yes. */
export function AdvocacyImport({ source, onDone }: AdvocacyImportProps): ReactNode {
  const session = useSession();
  const { workspace, perform } = session;
  const { phase, store } = useStagedFile<StagedAdvocacy>({
    readBytes: () => readBytes(source),
    stage: (text) => stage(text, session),
    keep: async ({ plan }) => {
      const { database, newId } = workspace;
      const taken = new Set<string>(await database.advocacy.toCollection().primaryKeys());
      const stamp = { newId, now: workspace.now(), mayKeepId: (id: string) => !taken.has(id) };
      const rows = [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, stamp));
      const linked = linkedBy(rows, await database.customers.toArray(), stamp.now);
      const label = `Imported ${rows.length} ${rows.length === 1 ? 'entry' : 'entries'} of advocacy from ${source.name}`;
      return perform(label, [
        ...rows.map((row) => put('advocacy', row)),
        ...linked.map((customer) => put('customers', customer)),
      ]);
    },
    onDone,
  });
  return (
    <StagedImport
      fileName={source.name}
      entity={{ one: 'entry', many: 'entries' }}
      locale={session.locale}
      phase={phase}
      onImport={store}
      onDone={onDone}
      onSaveRejected={(rejected) => void saveRejected(source.name, rejected)}
    />
  );
}
