import { describe, expect, it } from 'vitest';
import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { RESPONSE_TABLE } from '#domain/nps/response-table.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import { importedResponses, stageResponses } from '#features/feedback/csv/stage-responses.ts';
import { answer } from '../../domain/health/health-facts.ts';
import { sampleCustomer } from '../../domain/journey/sample-customers.ts';
import { moveOf } from '../../domain/journey/ten-customers.ts';

const TODAY = '2026-07-01' as IsoDate;
const stored = {
  responses: [answer('2026-06-01', 9, 'Ann')],
  customers: [sampleCustomer({ id: 'a' as CustomerId, company: '=Acme' })],
  events: [moveOf('a', null, 'awareness', '2026-01-01')],
};

function staged(text: string) {
  const outcome = stageResponses(text, stored, TODAY, 'en-GB');
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe('importing answers', () => {
  it('keeps good rows and tells why the others are refused', () => {
    const rows = ['=Acme,2026-06-10,7,Bo', '=Acme,2026-06-11,11,Bo', '=Acme,2026-06-10,6,bo'];
    const { plan, preview } = staged(['customer,date,score,respondent', ...rows].join('\n'));
    expect(preview.rejected).toEqual([
      { line: 3, reason: 'NPS 11: the scale goes from 0 to 10, in whole numbers. Correct the answer.' },
      { line: 4, reason: '“=Acme, bo, 2026-06-10” is already in line 2 of this file.' },
    ]);
    const stamp = { newId: () => 'new', now: '2026-07-01T08:00:00Z' as IsoInstant };
    expect(importedResponses(plan, stored.responses, stamp)).toMatchObject([
      { id: 'new', customerId: 'a', score: 7, respondent: 'Bo', followedUpOn: null },
    ]);
  });

  it('changes nothing when the same file comes again', () => {
    const text = writeEntityFile(RESPONSE_TABLE, stored.responses, { customerName: () => '=Acme' });
    expect(staged(text).preview).toMatchObject({ newRows: [], changed: [], unchanged: 1, rejected: [] });
  });

  it('shows what an answer would change', () => {
    const { preview } = staged('customer,date,score,respondent\n=Acme,2026-06-01,4,ann');
    expect(preview.changed[0]).toMatchObject({ byName: true });
    expect(preview.changed[0]?.differences[0]).toEqual({ field: 'score', before: '9', after: '4' });
  });
});
