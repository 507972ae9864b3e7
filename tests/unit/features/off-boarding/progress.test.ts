import { describe, expect, it } from 'vitest';
import type { ContractId, NoticeId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { decide, decisionFor, reopen } from '#domain/decisions/edit.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { blockerWords } from '#features/off-boarding/blocker-words.ts';
import { noticeEvidence } from '#features/off-boarding/notice-evidence.ts';
import { progressOf } from '#features/off-boarding/progress.ts';
import { decidedToEnd } from '#features/off-boarding/sections/decided-to-end.ts';
import { finished, NO_EVIDENCE } from '#domain/tasks/edit.ts';
import { contract } from '../../domain/invoices/flags/samples.ts';
import { EDITOR, NOW, TODAY, planned, reach } from '../../domain/off-boarding/samples.ts';

const on = (date: string): IsoDate => date as IsoDate;

describe('how far a retirement has come', () => {
  const { retirement, tasks } = planned();

  it('counts its steps and names the open one that is due first', () => {
    const done = tasks.map((task, at) => (at < 2 ? finished(task, NO_EVIDENCE, EDITOR) : task));
    const progress = progressOf(retirement, done, undefined, TODAY);
    expect([progress.done, progress.steps.length]).toEqual([2, 8]);
    expect(progress.next?.title).toBe('Tell the users of Dropbox that it goes');
    expect(progress.blockers).toBeNull();
  });

  it('says in words what stands against it', () => {
    const words = (blocker: Parameters<typeof blockerWords>[0]): string => blockerWords(blocker, 'en-GB');
    const until = on('2026-07-31');
    expect(words({ kind: 'steps', open: 1 })).toBe('One step is open.');
    expect(words({ kind: 'time', until })).toBe('Charges are watched until 31 Jul 2026.');
    const end = on('2026-05-31');
    expect(words({ kind: 'ledger', until, reach: reach(end, []) })).toMatch(/^The ledger is empty: unknown/);
    expect(words({ kind: 'ledger', until, reach: reach(end, ['2026-06-02']) })).toBe(
      'The ledger reaches until 2 Jun 2026: unknown. Import the statements up to 31 Jul 2026.',
    );
    expect(words({ kind: 'ledger', until, reach: reach(end, ['2026-06-02', '2026-07-20']) })).toMatch(
      /^The ledger has nothing between 2 Jun 2026 and 20 Jul 2026: unknown/,
    );
  });
});

describe('the offer to start a plan', () => {
  const yearly = contract({ id: 'c' as ContractId });
  const open = decisionFor(undefined, yearly, on('2026-01-01'));
  const verdict = { rationale: '', today: TODAY, deadline: null, recommended: null, by: '', at: NOW };
  const decided = (choice: 'retire' | 'keep') => {
    const outcome = decide(open, { ...verdict, choice });
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.value;
  };

  it('comes with a decision that ends the contract, and goes when that is taken back', () => {
    expect(decidedToEnd([yearly], [decided('retire')])?.decision.termStart).toBe('2026-01-01');
    expect(decidedToEnd([yearly], [decided('keep')])).toBeNull();
    expect(decidedToEnd([yearly], [reopen(decided('retire'), { by: '', at: NOW })])).toBeNull();
    expect(decidedToEnd([yearly], [open])).toBeNull();
  });

  it('follows the latest decision', () => {
    const later = { ...decided('keep'), termStart: on('2027-01-01') };
    expect(decidedToEnd([yearly], [decided('retire'), later])).toBeNull();
  });
});

describe('the notice of the term', () => {
  const yearly = contract({ id: 'c' as ContractId });
  const { retirement } = planned({ contract: yearly, termEnd: on('2026-12-31') });
  const notice: Notice = {
    id: 'n' as NoticeId,
    contractId: yearly.id,
    termStart: on('2026-01-01'),
    language: 'en',
    subject: '',
    body: '',
    draftedAt: NOW,
    sent: { on: TODAY, way: 'mail', reference: 'Ticket 7', documentId: null },
    acknowledged: null,
  };

  it('is the evidence that it was given, once it was sent', () => {
    const words = noticeEvidence(retirement, yearly, [notice], 'en-GB');
    expect(words).toBe('Notice was sent on 2 Mar 2026 (Ticket 7), not acknowledged yet.');
    expect(noticeEvidence(retirement, yearly, [{ ...notice, sent: null }], 'en-GB')).toBeNull();
    expect(noticeEvidence(retirement, null, [notice], 'en-GB')).toBeNull();
  });
});
