import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import type { ContractId, DocumentId, InvoiceId, RetirementId, TaskId } from '#domain/brand.ts';
import type { IsoMonth } from '#domain/calendar/iso.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import type { Task, TaskSubject } from '#domain/tasks/task.ts';
import { documentPlaces } from '#features/applications/model/document-places.ts';
import { recentMonths } from '#features/spend/sections/recent-months.ts';
import { ofApplication } from '#features/tasks/sections/of-application.ts';
import type { SpendGroup, SpendTotals } from '#ledger/questions.ts';
import { contractOf } from '../../domain/contracts/sample-contracts.ts';

const group = (key: string, byMonth: number[]): SpendGroup => ({
  key,
  label: key,
  byMonth,
  total: byMonth.reduce((sum, value) => sum + value, 0),
  rows: byMonth.length,
});

describe('the spend on the page of an application', () => {
  const totals: SpendTotals = {
    currency: 'EUR',
    months: ['2026-01', '2026-02', '2026-03'] as IsoMonth[],
    groups: [group('figma', [100, 200, 300]), group('adobe', [1, 0, 2])],
    rest: null,
    all: group('', [101, 200, 302]),
  };

  it('shows the last months, whose parts and what was paid before sum to the whole', () => {
    const { totals: shown, before, from } = recentMonths(totals, 2);
    expect(shown.months).toEqual(['2026-02', '2026-03']);
    expect(from).toBe('2026-02');
    expect(shown.groups.map(({ total }) => total)).toEqual([500, 2]);
    expect(shown.all.total + before).toBe(totals.all.total);
    expect(shown.all.byMonth).toEqual([200, 302]);
  });

  it('leaves nothing out while there are few months', () => {
    expect(recentMonths(totals, 24)).toEqual({ totals, before: 0, from: '2026-01' });
  });
});

describe('the documents on the page of an application', () => {
  it('are those of its contracts, then of its invoices, each where it opens', () => {
    const contract = contractOf({ name: 'Figma', documents: ['d1' as DocumentId] });
    const invoice = {
      id: 'i1' as InvoiceId,
      number: 'R-17',
      documentId: 'd2' as DocumentId,
      otherDocuments: ['d3' as DocumentId],
    } as unknown as Invoice;
    const without = { ...invoice, id: 'i2' as InvoiceId, documentId: null, otherDocuments: [] };
    expect(documentPlaces([contract], [invoice, without])).toEqual([
      { id: 'd1', href: '/contracts/c1', of: 'Contract Figma' },
      { id: 'd2', href: '/invoices/i1', of: 'Invoice R-17' },
      { id: 'd3', href: '/invoices/i1', of: 'Invoice R-17' },
    ]);
  });
});

describe('the tasks on the page of an application', () => {
  it('are its own, its contracts’ and the steps of its off-boarding, and no others', () => {
    const task = (id: string, subject: TaskSubject): Task => ({ id: id as TaskId, subject }) as Task;
    const step = (retirementId: string): TaskSubject => ({
      kind: 'off-boarding',
      retirementId: retirementId as RetirementId,
      step: 'own',
      planned: null,
    });
    const retirement = (id: string, applicationId: string): Retirement =>
      ({ id: id as RetirementId, applicationId }) as Retirement;
    const { tasks, retirements } = ofApplication(
      {
        tasks: [
          task('own', { kind: 'application', id: 'a1' }),
          task('other', { kind: 'application', id: 'a2' }),
          task('contract', { kind: 'contract', id: 'c1' }),
          task('other contract', { kind: 'contract', id: 'c2' }),
          task('step', step('r1')),
          task('other step', step('r2')),
          task('customer', { kind: 'customer', id: 'a1' }),
          task('none', { kind: 'none' }),
        ],
        retirements: [retirement('r1', 'a1'), retirement('r2', 'a2')],
        decisions: [],
        notices: [],
      },
      { id: 'a1' } as Application,
      [contractOf({ id: 'c1' as ContractId })],
    );
    expect(tasks.map(({ id }) => id)).toEqual(['own', 'contract', 'step']);
    expect(retirements.map(({ id }) => id)).toEqual(['r1']);
  });
});
