import { describe, expect, it } from 'vitest';
import { freedBy } from '#domain/overlap/freed.ts';
import { matrixCsv, matrixOf } from '#domain/overlap/matrix.ts';
import { freeingWords } from '#domain/overlap/words.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { ContractId } from '#domain/brand.ts';
import { contractOf, date, rulesOf } from '../contracts/sample-contracts.ts';
import { estateFrom, euros, idOf } from './samples.ts';

const ESTATE = estateFrom({
  Alone: { functions: ['payroll'], cost: euros(1) },
  Chatter: { functions: ['chat'], cost: euros(1_000) },
  Both: { functions: ['chat', 'video'], cost: euros(2_000) },
  Trial: { functions: ['video'], status: 'trial' },
});

describe('the matrix', () => {
  it('has applications that serve more than one function, or one that others serve, too', () => {
    const { rows, columns } = matrixOf(ESTATE, false);
    expect(columns.map(({ application }) => application.name)).toEqual(['Both', 'Chatter', 'Trial']);
    expect(rows.map(({ name }) => name)).toEqual(['CHAT', 'VIDEO']);
  });

  it('has on demand only functions with overlap, and who serves them', () => {
    const { rows, columns } = matrixOf(ESTATE, true);
    expect(columns.map(({ application }) => application.name)).toEqual(['Both', 'Chatter']);
    expect(rows.map(({ name }) => name)).toEqual(['CHAT']);
  });

  it('is saved as CSV with what each costs, and unknown where it is unknown', () => {
    const lines = matrixCsv(matrixOf(ESTATE, false), new Set([idOf('Both')])).split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFfunction,needed,applications in use,overlap,redundant spend a year EUR,Both,Chatter,Trial',
    );
    expect(lines[1]).toBe('CHAT,1,2,1,1000.00,serves,serves,');
    expect(lines[2]).toBe('VIDEO,1,1,0,,serves,,trial');
    expect(lines[3]).toBe('cost a year EUR,,,,,2000.00,1000.00,');
    expect(lines[4]).toBe('active users,,,,,unknown,unknown,unknown');
    expect(lines[7]).toBe('stays,,,,,yes,no,no');
  });
});

describe('money freed by a retirement', () => {
  it('is freed when the contracts can end, the first one before the others', () => {
    const [both] = ESTATE.applications.filter(({ application }) => application.name === 'Both');
    if (both === undefined) throw new Error('no application');
    const own = { applicationId: idOf('Both') };
    const contracts = [
      contractOf({ ...own, id: 'late' as ContractId, name: 'Late' }),
      contractOf({ ...own, id: 'soon' as ContractId, terms: rulesOf({ start: date('2025-06-01') }) }),
      contractOf({
        ...own,
        id: 'gone' as ContractId,
        terms: rulesOf({ start: date('2024-01-01'), atEnd: 'ends' }),
      }),
      contractOf({ id: 'other' as ContractId }),
      contractOf({ ...own, archived: true }),
    ];
    const { contracts: freed } = freedBy(both, contracts, date('2026-02-10'), DEFAULT_TERM_SETTINGS);
    expect(freed.map(({ contractId }) => contractId)).toEqual(['soon', 'late']);
    // A term to 31 May 2026 with 90 days' notice: by 2 March 2026, a Monday.
    const [soon] = freed;
    expect(soon && freeingWords(soon.freeing, 'en-GB')).toBe(
      'from 1 Jun 2026, if notice is sent by 2 Mar 2026',
    );
  });
});
