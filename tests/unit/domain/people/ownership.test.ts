import { describe, expect, test } from 'vitest';
import type { Contract } from '#domain/contracts/contract.ts';
import type { ContractId, CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { decisionFor } from '#domain/decisions/edit.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { handOver } from '#domain/people/handover.ts';
import { ownedBy, ownedByText, ownersWhoLeft, sharedNames } from '#domain/people/ownership.ts';
import type { OwnedRows } from '#domain/people/ownership.ts';
import { application } from '../check-ins/samples.ts';
import { task } from '../tasks/samples.ts';
import { person } from './samples.ts';

const at = '2026-03-02T08:00:00Z' as IsoInstant;
const ANN = { name: 'Ann Lee', mails: ['ann@x.example'] };
const contract = { id: 'c1' as ContractId, name: 'Slack 2026' } as Contract;

function rows(parts: Partial<OwnedRows>): OwnedRows {
  return { applications: [], contracts: [contract], decisions: [], tasks: [], customers: [], ...parts };
}

function customer(id: string, owner: string, archived = false): Customer {
  return { id: id as CustomerId, company: id, owner, archived } as Customer;
}

describe('what somebody owns', () => {
  const open = decisionFor(undefined, contract, '2026-01-01' as IsoDate);
  const given = rows({
    applications: [
      application('slack', { owner: ' ann  LEE ' }),
      application('zoom', { owner: 'Ann@x.example' }),
      application('miro', { owner: 'Bo Berg' }),
      application('gone', { owner: 'Ann Lee', status: 'retired' }),
      application('kept', { owner: 'Ann Lee', archived: true }),
    ],
    decisions: [
      { ...open, owner: 'Ann Lee' },
      {
        ...open,
        owner: 'Ann Lee',
        state: { kind: 'renewed-by-default', recordedAt: at, cost: null, acknowledgedAt: null },
      },
    ],
    tasks: [
      task({ title: 'Ask', owner: 'Ann Lee' }),
      task({
        title: 'Done already',
        owner: 'Ann Lee',
        done: { at, by: '', evidence: '', documentId: null, skipped: false },
      }),
    ],
    customers: [customer('Acme', 'Ann Lee'), customer('Old', 'Ann Lee', true)],
  });

  test('is what is open and names them or one of their mails, in any spelling', () => {
    const owned = ownedBy(ANN, ownedByText(given));
    expect(owned.map(({ kind, name }) => `${kind} ${name}`).toSorted()).toEqual([
      'application slack',
      'application zoom',
      'customer Acme',
      'decision Slack 2026',
      'task Ask',
    ]);
  });

  test('is nothing for somebody without a name and a mail', () => {
    const unowned = rows({ applications: [application('slack', { owner: '' })] });
    expect(ownedBy({ name: '', mails: [] }, ownedByText(unowned))).toEqual([]);
  });

  test('changes its owner and nothing else when it is handed over', () => {
    const owned = ownedBy(ANN, ownedByText(given));
    const changes = handOver(
      owned.map((one) => ({ owned: one, to: one.name === 'zoom' ? ' Cleo Dahl ' : 'Bo Berg' })),
      at,
    );
    expect(changes.map(({ table, row }) => `${table} ${row.owner}`).toSorted()).toEqual([
      'applications Bo Berg',
      'applications Cleo Dahl',
      'customers Bo Berg',
      'decisions Bo Berg',
      'tasks Bo Berg',
    ]);
    const slack = changes.find(({ row }) => row.id === 'slack')?.row;
    expect(slack).toEqual({ ...given.applications[0], owner: 'Bo Berg', updatedAt: at });
  });

  test('stays where nobody is named to take it', () => {
    const owned = ownedBy(ANN, ownedByText(given));
    expect(
      handOver(
        owned.map((one) => ({ owned: one, to: '  ' })),
        at,
      ),
    ).toEqual([]);
  });
});

describe('applications whose owner left', () => {
  const applications = [
    application('slack', { owner: 'Ann Lee' }),
    application('zoom', { owner: 'lee@x.example' }),
    application('miro', { owner: 'Bo Berg' }),
    application('none', { owner: '' }),
    application('gone', { owner: 'Ann Lee', status: 'retired' }),
  ];
  const ann = person('ann', {
    name: 'Ann Lee',
    email: 'ann@x.example',
    otherEmails: ['lee@x.example'],
    status: 'left',
  });

  test('are found by name and by every mail of stored people', () => {
    const found = ownersWhoLeft([ann, person('bo', { name: 'Bo Berg' })], applications);
    expect([...found].map(([id, owner]) => [id, owner.id])).toEqual([
      ['slack', 'ann'],
      ['zoom', 'ann'],
    ]);
  });

  test('are not those whose owner shares the name with somebody who left', () => {
    const other = person('other', { name: 'Ann Lee', email: 'a.lee@x.example' });
    expect([...ownersWhoLeft([ann, other], applications).keys()]).toEqual(['zoom']);
    expect([...sharedNames([ann, other, person('bo')])]).toEqual(['ann lee']);
  });
});
