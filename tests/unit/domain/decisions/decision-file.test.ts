import { describe, expect, it } from 'vitest';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { termAt } from '#domain/contracts/terms.ts';
import { decisionsFile } from '#domain/decisions/decision-file.ts';
import { acknowledge, decide, decisionFor, renewByDefault } from '#domain/decisions/edit.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { followRenewal } from '#domain/decisions/renewal-stage.ts';
import { money } from '#domain/money/arithmetic.ts';
import { renewalOfTerm } from '#domain/renewals/renewals.ts';
import { readCsv } from '#domain/tables/csv-read.ts';
import { contractOf, date } from '../contracts/sample-contracts.ts';

const contract = contractOf({ name: '=Sum, "quoted"' });
const renewal = renewalOfTerm(contract, termAt(contract.terms, 1), DEFAULT_TERM_SETTINGS);
const open = decisionFor(undefined, contract, contract.terms.start);
const editor = { by: 'Ada', at: '2026-03-02T08:00:00.000Z' as IsoInstant };

function row(decision: RenewalDecision | undefined): Record<string, string> {
  if (renewal === null) throw new Error('the term has an end');
  const followed = followRenewal(renewal, decision, undefined, date('2026-03-02'), 'Europe/Berlin');
  const named = { followed, application: 'Sums', owner: 'Grace' };
  const read = readCsv(decisionsFile([named], { timeZone: 'Europe/Berlin', locale: 'en-GB' }));
  if (!read.ok) throw new Error(read.message);
  const { header, rows } = read.value;
  return Object.fromEntries(header.map((column, index) => [column, rows[0]?.cells[index] ?? '']));
}

describe('the file of decisions', () => {
  it('comes back as it went out, also what a spreadsheet would run', () => {
    expect(row(undefined)).toMatchObject({
      contract: '=Sum, "quoted"',
      owner: 'Grace',
      'term end': '2026-12-31',
      stage: 'Open',
      decision: '',
      'at stake': '1440.00',
      currency: 'EUR',
      history: '',
    });
  });

  it('tells what was decided, why, and every change before', () => {
    const outcome = decide(open, {
      ...editor,
      choice: 'replace',
      rationale: 'Dearer\nevery year',
      today: date('2026-12-01'),
      deadline: renewal?.noticeDeadline ?? null,
      recommended: 'keep',
    });
    if (!outcome.ok) throw new Error(outcome.message);
    expect(
      row({ ...outcome.value, alternatives: [{ id: '1', name: 'Other', note: 'cheaper' }] }),
    ).toMatchObject({
      decision: 'Replace',
      'decided on': '2026-03-02',
      'decided by': 'Ada',
      late: 'yes',
      recommended: 'Keep as it is',
      rationale: 'Dearer\nevery year',
      alternatives: 'Other: cheaper',
      'at risk': 'yes',
      history: '2026-03-02 09:00 Decided late: replace (Ada): Dearer\nevery year',
    });
  });

  it('tells what renewed by default, for how much, and that it was acknowledged', () => {
    const silent = renewByDefault(open, money(144_000, contract.currency), { ...editor, by: '' });
    expect(row(acknowledge(silent, editor))).toMatchObject({
      stage: 'Renewed',
      'renewed by default at': '1440.00',
      history:
        '2026-03-02 09:00 Renewed by default for €1,440.00\n2026-03-02 09:00 Renewal by default acknowledged (Ada)',
    });
  });
});
