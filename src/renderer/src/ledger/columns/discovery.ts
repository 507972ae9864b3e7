import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { CurrencyTotal, DiscoveredVendor, Discovery, DiscoverySummary } from '../questions.ts';
import { createCurrencyTotals } from './currency-totals.ts';
import type { CurrencyTotals } from './currency-totals.ts';
import type { LedgerView } from './filter.ts';
import type { Label } from '../labels/label-store.ts';
import type { ColumnStore, Segment } from './column-store.ts';

const PAYERS_SHOWN = 5;

interface Evidence {
  readonly label: Label;
  readonly subject: number;
  readonly months: Set<number>;
  readonly payers: Map<number, number>;
  readonly totals: CurrencyTotals;
  first: number;
  last: number;
  rows: number;
}

/**
 * Vendors that look like software and belong to no application, with what the ledger knows about them
 * (S6). Those seen in most months come first: a subscription is more worth a look than one purchase.
 */
export function discoveryOf(view: LedgerView): Discovery {
  const found = gather(view);
  const vendors = [...found.values()].map((evidence) => ({
    dismissed: evidence.label.dismissed,
    vendor: toVendor(evidence, view.store),
  }));
  vendors.sort(
    ({ vendor: a }, { vendor: b }) => b.months - a.months || b.rows - a.rows || (a.name < b.name ? -1 : 1),
  );
  return {
    queue: vendors.filter(({ dismissed }) => !dismissed).map(({ vendor }) => vendor),
    dismissed: vendors.filter(({ dismissed }) => dismissed).map(({ vendor }) => vendor),
  };
}

/** What there is to triage, in figures. */
export function discoverySummaryOf({ queue }: Discovery): DiscoverySummary {
  const totals = new Map<string, CurrencyTotal>();
  for (const total of queue.flatMap((vendor) => vendor.totals)) {
    const sofar = totals.get(total.currency);
    totals.set(total.currency, {
      currency: total.currency,
      rows: total.rows + (sofar?.rows ?? 0),
      spent: total.spent + (sofar?.spent ?? 0),
      refunded: total.refunded + (sofar?.refunded ?? 0),
      net: total.net + (sofar?.net ?? 0),
    });
  }
  return { waiting: queue.length, totals: [...totals.values()].sort((a, b) => b.rows - a.rows) };
}

/** Looks like software and belongs to no application, or was put away when it did. */
export function isDiscovered({ applicationId, software, dismissed }: Label): boolean {
  return applicationId === null && (software || dismissed);
}

function gather({ store, labels }: LedgerView): Map<string, Evidence> {
  const found = new Map<string, Evidence>();
  const evidenceOf: (Evidence | null | undefined)[] = [];
  const lookUp = (subject: number): Evidence | null => {
    const label = labels.of(subject);
    if (!isDiscovered(label)) return null;
    const known = found.get(label.vendorKey);
    if (known !== undefined) return known;
    const fresh = newEvidence(label, subject, store);
    found.set(label.vendorKey, fresh);
    return fresh;
  };
  for (const segment of store.segments) {
    for (let row = 0; row < segment.rows; row++) {
      const subject = segment.subject[row] ?? 0;
      let evidence = evidenceOf[subject];
      if (evidence === undefined) {
        evidence = lookUp(subject);
        evidenceOf[subject] = evidence;
      }
      if (evidence !== null) addRow(evidence, segment, row);
    }
  }
  return found;
}

function newEvidence(label: Label, subject: number, store: ColumnStore): Evidence {
  return {
    label,
    subject,
    months: new Set(),
    payers: new Map(),
    totals: createCurrencyTotals(store.dictionaries.currency),
    first: Infinity,
    last: -Infinity,
    rows: 0,
  };
}

function addRow(evidence: Evidence, segment: Segment, row: number): void {
  const day = segment.day[row] ?? 0;
  const payer = segment.payer[row] ?? 0;
  evidence.rows++;
  evidence.first = Math.min(evidence.first, day);
  evidence.last = Math.max(evidence.last, day);
  evidence.months.add(segment.month[row] ?? 0);
  evidence.payers.set(payer, (evidence.payers.get(payer) ?? 0) + 1);
  evidence.totals.add(segment.currency[row] ?? 0, segment.amount[row] ?? 0);
}

function toVendor(evidence: Evidence, { dictionaries, subjects }: ColumnStore): DiscoveredVendor {
  const { label } = evidence;
  const payers = [...evidence.payers]
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => dictionaries.payer.text(id))
    .filter((payer) => payer !== '');
  return {
    vendorKey: label.vendorKey,
    name: label.vendorName,
    domain: label.domain,
    functions: label.functions,
    parent: label.parent,
    firstSeen: dateOfDay(evidence.first),
    lastSeen: dateOfDay(evidence.last),
    months: evidence.months.size,
    payers: payers.slice(0, PAYERS_SHOWN),
    payerCount: payers.length,
    rows: evidence.rows,
    totals: evidence.totals.list(),
    sample: subjects.descriptor(evidence.subject),
    why: label.why,
  };
}
