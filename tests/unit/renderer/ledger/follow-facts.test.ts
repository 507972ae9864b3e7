import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkspaceDatabase } from '#database/schema.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { followFacts } from '#ledger/worker/follow-facts.ts';
import type { FollowedFacts } from '#ledger/worker/follow-facts.ts';

const CONTRACT = { id: 'c1', applicationId: 'a1', documents: [] } as unknown as Contract;
const INVOICE = { id: 'i1', number: '4711' } as unknown as Invoice;
const FLAGS = { kind: 'invoiceFlags' } as const;
const VIEW = { kind: 'rows', filter: {}, order: 'latest', offset: 0, limit: 1 } as never;

let database: WorkspaceDatabase;
let changes = 0;

function follow(): FollowedFacts {
  changes = 0;
  const fail = (error: unknown): void => {
    throw error;
  };
  return followFacts(database, () => void changes++, fail);
}

beforeEach(async () => {
  database = new WorkspaceDatabase(`facts-${Math.random()}`);
  await database.contracts.add(CONTRACT);
});
afterEach(() => database.delete());

describe('what the ledger knows besides rows', () => {
  it('answers for no invoice without having read contracts', async () => {
    const followed = follow();
    await followed.readyFor(FLAGS);
    expect(followed.facts.contracts).toEqual([]);
  });

  it('compares invoices only once contracts and applications are there', async () => {
    await database.invoices.add(INVOICE);
    const followed = follow();
    followed.useApplications([{ id: 'a1' } as Application]);
    await followed.readyFor(FLAGS);
    expect(followed.facts.invoices).toEqual([INVOICE]);
    expect(followed.facts.contracts).toEqual([CONTRACT]);
    expect([...followed.facts.applications.keys()]).toEqual(['a1']);
  });

  it('reads contracts for a view, and follows them from then on', async () => {
    const followed = follow();
    followed.useApplications([]);
    await followed.readyFor(VIEW);
    expect(followed.facts.contracts).toEqual([CONTRACT]);
    expect(changes).toBe(0);
    await database.contracts.delete(CONTRACT.id);
    await vi.waitFor(() => expect(changes).toBe(1));
    expect(followed.facts.contracts).toEqual([]);
  });

  it('waits for the applications that others follow', async () => {
    const followed = follow();
    let ready = false;
    const waiting = followed.readyFor(VIEW).then(() => {
      ready = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(ready).toBe(false);
    followed.useApplications([]);
    await waiting;
    expect(ready).toBe(true);
  });
});
