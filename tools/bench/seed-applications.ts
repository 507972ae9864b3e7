import type { Page } from '@playwright/test';
import type { Application } from '#domain/applications/application.ts';
import { APPLICATION_STATUSES, CRITICALITIES, DATA_SENSITIVITIES } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

const DEPARTMENTS = ['Sales', 'Marketing', 'Engineering', 'Finance', 'People', 'Operations'];
const WORDS = ['Cloud', 'Desk', 'Flow', 'Sign', 'Chat', 'Board', 'Books', 'Mail', 'Track', 'Store', 'Guard'];
const FUNCTIONS = ['CRM', 'Messaging', 'Accounting', 'Design', 'Recruiting', 'Monitoring', 'Storage'];
const CREATED = '2026-01-05T09:00:00.000Z' as IsoInstant;
const DATABASE = 'lifecycle-desk';

function pick<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** The `index`-th made-up application; always the same one, with every field filled as in a kept inventory. */
export function madeUpApplication(index: number): Application {
  const vendor = `${pick(WORDS, index)}${pick(WORDS, Math.floor(index / 11) + 3)}`;
  const status = pick(APPLICATION_STATUSES, index * 3);
  const day = String(1 + (index % 28)).padStart(2, '0');
  return {
    id: `bench-${String(index).padStart(6, '0')}` as ApplicationId,
    name: `${vendor} ${index}`,
    vendor: `${vendor} Inc.`,
    domain: `${vendor.toLowerCase()}${index}.example`,
    functions: [pick(FUNCTIONS, index), pick(FUNCTIONS, index + 3)],
    owner: `Person ${index % 180}`,
    department: pick(DEPARTMENTS, index),
    status,
    statusHistory: [
      { status, on: `2025-06-${day}` as IsoDate, by: 'Person 1', reason: 'Found in the books' },
    ],
    criticality: pick(CRITICALITIES, index),
    dataSensitivity: pick(DATA_SENSITIVITIES, index + 1),
    sso: index % 3 === 0,
    seats: (index * 7) % 400,
    notes: 'Bought by the team, renewed every year.',
    tags: [`tag-${index % 12}`],
    archived: false,
    createdAt: CREATED,
    updatedAt: CREATED,
  };
}

/**
 * Puts rows straight into the workspace's IndexedDB, beside the program: entering them by hand or importing
 * them is not what is measured. The program must have made its database already; it is to be started again (or
 * its page loaded anew) to see the rows.
 */
export async function seedRows(page: Page, table: string, rows: readonly object[]): Promise<void> {
  await page.evaluate(
    async ({ database, table, text }) => {
      const settle = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('not stored')));
        });
      const opened = await settle(indexedDB.open(database));
      const transaction = opened.transaction(table, 'readwrite');
      const stored = new Promise<void>((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve());
        transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not stored')));
      });
      for (const row of JSON.parse(text) as object[]) transaction.objectStore(table).put(row);
      await stored;
      opened.close();
    },
    // One text travels to the page far quicker than thousands of objects.
    { database: DATABASE, table, text: JSON.stringify(rows) },
  );
}

/** Puts that many applications into the workspace (see `seedRows`). */
export async function seedApplications(page: Page, count: number): Promise<void> {
  await seedRows(
    page,
    'applications',
    Array.from({ length: count }, (_, index) => madeUpApplication(index)),
  );
}
