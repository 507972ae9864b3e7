import { put, remove } from '#database/repositories.ts';
import { isImportedMark } from '#domain/journey/customer-import.ts';
import { customerFinder, entryDays, namesOfCustomers } from '#domain/journey/customer-finder.ts';
import { importedMarks, withoutContradictions } from '#domain/journey/mark-import.ts';
import { MARK_TABLE } from '#domain/journey/mark-table.ts';
import type { Outcome } from '#domain/outcome.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import { TOUCHPOINT_TABLE, touchpointKey } from '#domain/touchpoints/touchpoint-table.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedFile, StageStamp, StoredJourney } from './staged-file.ts';

/** What the preview shows of a field: the name of a customer, and how often something was corrected. */
function shownAs(stored: StoredJourney): (field: string, value: unknown) => string | null {
  const companies = new Map<string, string>(stored.customers.map(({ id, company }) => [id, company]));
  return (field, value) => {
    if (field === 'customerId') return companies.get(String(value)) ?? null;
    return field === 'corrected' && Array.isArray(value) ? `${value.length} corrections` : null;
  };
}

/** Pauses, losses and the like; the rows of a customer whose history would contradict itself are refused. */
export function stageMarks(text: string, stored: StoredJourney, stamp: StageStamp): Outcome<StagedFile> {
  const byId = new Map<string, StoredJourney['marks'][number]>(stored.marks.map((mark) => [mark.id, mark]));
  // What stands in for the real marks is replaced by them, not changed into one.
  const real = stored.marks.filter((mark) => !isImportedMark(mark));
  const same = new Map(real.map((mark) => [`${mark.customerId} ${mark.kind} ${mark.on}`, mark]));
  const entries = entryDays(stored.events);
  const read = stageEntityFile(text, MARK_TABLE, {
    ...customerFinder(stored),
    today: stamp.today,
    now: stamp.now,
    locale: stamp.locale,
    entryOf: (id) => entries.get(id) ?? null,
    findById: (id) => byId.get(id) ?? null,
    findSame: (customerId, kind, on) => same.get(`${customerId} ${kind} ${on}`) ?? null,
  });
  if (!read.ok) return read;
  const rows = planTableImport(read.value.rows, {
    keyOf: ({ fields: { customerId, kind, on, at } }) => `${customerId} ${kind} ${on} ${at}`,
    mayRepeat: false,
  });
  const plan = withoutContradictions(rows, stored, stamp.locale);
  return {
    ok: true,
    value: {
      entity: { one: 'pause or loss', many: 'pauses and losses' },
      sameName: 0,
      newBoards: () => [],
      preview: () =>
        previewOf(MARK_TABLE, read.value, plan, namesOfCustomers(stored), { value: shownAs(stored) }),
      writes: () => {
        const found = importedMarks(plan, stored, { ...stamp, mayKeepId: (id) => !byId.has(id) });
        return [
          ...found.removed.map(({ id }) => remove('customerMarks', id)),
          ...found.marks.map((row) => put('customerMarks', row)),
          ...found.customers.map((row) => put('customers', row)),
        ];
      },
    },
  };
}

export function stageTouchpoints(
  text: string,
  stored: StoredJourney,
  stamp: StageStamp,
): Outcome<StagedFile> {
  const byId = new Map<string, Touchpoint>(stored.touchpoints.map((row) => [row.id, row]));
  const byKey = new Map(stored.touchpoints.map((row) => [touchpointKey(row), row]));
  const entries = entryDays(stored.events);
  const read = stageEntityFile(text, TOUCHPOINT_TABLE, {
    ...customerFinder(stored),
    today: stamp.today,
    locale: stamp.locale,
    entryOf: (id) => entries.get(id) ?? null,
    findById: (id) => byId.get(id) ?? null,
    findByKey: (key) => byKey.get(key) ?? null,
  });
  if (!read.ok) return read;
  const plan = planTableImport(read.value.rows, {
    keyOf: ({ fields }) => touchpointKey(fields),
    mayRepeat: false,
  });
  return {
    ok: true,
    value: {
      entity: { one: 'touchpoint', many: 'touchpoints' },
      sameName: 0,
      newBoards: () => [],
      preview: () =>
        previewOf(TOUCHPOINT_TABLE, read.value, plan, namesOfCustomers(stored), { value: shownAs(stored) }),
      writes: () =>
        [...plan.new, ...plan.changed].map(({ draft }) =>
          put('touchpoints', entityOf(draft, { ...stamp, mayKeepId: (id) => !byId.has(id) })),
        ),
    },
  };
}
