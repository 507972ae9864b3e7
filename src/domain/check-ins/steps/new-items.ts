import { STATUS_NAMES } from '#domain/applications/status.ts';
import type { Application, StatusChange } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import { NEW_APPLICATION_ANSWERS, NEW_VENDOR_ANSWERS } from '../answers.ts';
import { itemKey, type CheckInFact, type PreparedItem } from '../item.ts';
import type { CheckInContext, CheckInSources, VendorFacts } from '../sources.ts';
import { amounts } from '../words.ts';

/**
 * Which applications are new: entered, adopted or put to use since the last check-in, and vendors that the spend shows for the
 * first time since then. What was left open before is asked again while it is still there.
 */
export function newItems(
  { applications, vendors }: CheckInSources,
  context: CheckInContext,
  carried: ReadonlySet<string>,
): PreparedItem[] {
  const found: PreparedItem[] = [];
  for (const application of applications) {
    const { archived, status } = application;
    if (archived || status === 'retired' || status === 'rejected') continue;
    const key = itemKey({ kind: 'application', id: application.id });
    const since = newSince(application, context);
    if (since === null && !carried.has(key)) continue;
    found.push(applicationItem(application, since, context));
  }
  for (const vendor of vendors) {
    const key = itemKey({ kind: 'vendor', id: vendor.key });
    // Statements come late: what was first seen shortly before the last check-in may have been imported after it.
    if (vendor.firstSeen >= context.from || carried.has(key) || !wasKnown(vendor, context)) {
      found.push(vendorItem(vendor, context));
    }
  }
  return found;
}

/** Whether the last check-in could have asked about the vendor: its discovery queue had it. */
function wasKnown({ key }: VendorFacts, { last }: CheckInContext): boolean {
  if (last === null) return false;
  return last.snapshot.vendors?.includes(key) ?? true;
}

/** The step that made it new, within the days looked back to; `null` when it is not new. */
function newSince(
  { createdAt, statusHistory }: Application,
  { from, timeZone }: CheckInContext,
): Pick<StatusChange, 'on' | 'reason'> | null {
  const entered = todayIn(createdAt, timeZone);
  const begun = statusHistory.find(({ status, on }) => status === 'active' && on >= from);
  if (begun !== undefined) return begun;
  return entered >= from ? { on: entered, reason: '' } : null;
}

function applicationItem(
  application: Application,
  since: { readonly on: IsoDate; readonly reason: string } | null,
  { locale }: CheckInContext,
): PreparedItem {
  const { id, name, vendor, owner, status, functions, criticality, dataSensitivity, sso } = application;
  const fact = (words: string): CheckInFact => ({ words, source: '' });
  const facts = [fact(`${STATUS_NAMES[status]}${vendor === '' ? '' : `, from ${vendor}`}`)];
  if (since !== null) {
    const why = since.reason === '' ? '' : `: ${since.reason}`;
    facts.push(fact(`New on ${formatDate(since.on, locale)}${why}`));
  }
  const missing = [
    ...(owner === '' ? ['owner'] : []),
    ...(functions.length === 0 ? ['business function'] : []),
    ...(criticality === null ? ['criticality'] : []),
    ...(dataSensitivity === null ? ['data sensitivity'] : []),
    ...(sso === null ? ['sign-in method'] : []),
  ];
  if (missing.length > 0) facts.push(fact(`Not recorded yet: ${missing.join(', ')}`));
  const subject = { kind: 'application', id } as const;
  return {
    key: itemKey(subject),
    step: 'new',
    subject,
    group: 'applications',
    title: name,
    owner,
    about: subject,
    reason: since === null ? 'Left open by the last check-in.' : 'New since the last check-in.',
    facts,
    answers: NEW_APPLICATION_ANSWERS,
    mustDecide: false,
    settled: null,
  };
}

function vendorItem(vendor: VendorFacts, { locale }: CheckInContext): PreparedItem {
  const { key, name, firstSeen, lastSeen, payers, totals } = vendor;
  const seen = `Seen ${formatDate(firstSeen, locale)} to ${formatDate(lastSeen, locale)}`;
  const facts = [
    { words: seen, source: 'spend' },
    { words: `${amounts(totals, locale)} in total`, source: 'spend' },
    ...(payers.length === 0 ? [] : [{ words: `Paid by ${payers.join(', ')}`, source: 'spend' }]),
  ];
  const subject = { kind: 'vendor', id: key } as const;
  return {
    key: itemKey(subject),
    step: 'new',
    subject,
    group: 'vendors',
    title: name,
    owner: '',
    about: null,
    reason: 'Charged for software that belongs to no application.',
    facts,
    answers: NEW_VENDOR_ANSWERS,
    mustDecide: false,
    settled: null,
  };
}
