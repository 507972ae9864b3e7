import { describe, expect, it } from 'vitest';
import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import {
  healthSettingsOf,
  healthSettingsProblems,
  readingProblems,
  typedHealthSettings,
  type ReadingDraft,
} from '#domain/health/check.ts';
import { DEFAULT_HEALTH } from '#domain/health/health.ts';
import { READING_TABLE, readingKey, type ReadingTableContext } from '#domain/health/reading-table.ts';
import { customerCellContext } from '#domain/journey/customer-cell.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';
import { moveOf } from '../journey/ten-customers.ts';
import { reading } from './health-facts.ts';

const TODAY = '2026-07-01' as IsoDate;
const DRAFT: ReadingDraft = {
  customerId: 'a' as CustomerId,
  measure: 'use',
  on: TODAY,
  score: 50,
  source: '',
  customerSince: '2026-01-01' as IsoDate,
};
const fieldsOf = (draft: Partial<ReadingDraft>) =>
  readingProblems({ ...DRAFT, ...draft }, TODAY, 'en-GB').map(({ field, message }) => `${field}: ${message}`);

describe('a reading by hand', () => {
  it('is kept when everything is told', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ score: 0 })).toEqual([]);
    expect(fieldsOf({ score: 100 })).toEqual([]);
  });

  it('is refused with what to do', () => {
    expect(fieldsOf({ score: 101 })).toEqual([
      'score: 101 is outside the scale. Enter a score from 0 (bad) to 100 (good).',
    ]);
    expect(fieldsOf({ on: '2026-07-02' as IsoDate })[0]).toContain('lies in the future');
    expect(fieldsOf({ on: '2025-12-31' as IsoDate })[0]).toContain('its journey began on 1 Jan 2026');
    expect(fieldsOf({ customerId: null, measure: null, on: null, score: null }).length).toBe(4);
  });
});

describe('the settings of health', () => {
  const typed = typedHealthSettings(DEFAULT_HEALTH);

  it('come back as they were typed', () => {
    expect(healthSettingsOf(typed)).toEqual(DEFAULT_HEALTH);
  });

  it('are refused when nobody could have a health', () => {
    const weightless = { ...typed, use: 0, support: 0, sentiment: 0, payment: 0, engagement: 0 };
    expect(healthSettingsProblems(weightless)[0]?.message).toContain(
      'At least one measure must weigh something',
    );
    expect(healthSettingsOf(weightless)).toBeNull();
  });

  it('keep weights, thresholds and days within their bounds', () => {
    const fields = (change: Partial<typeof typed>) =>
      healthSettingsProblems({ ...typed, ...change }).map(({ field }) => field);
    expect(fields({ use: 11 })).toEqual(['use']);
    expect(fields({ use: 2.5 })).toEqual(['use']);
    expect(fields({ poor: 80 })).toEqual(['poor']);
    expect(fields({ good: 120 })).toEqual(['good']);
    expect(fields({ validDays: 0 })).toEqual(['validDays']);
    expect(fields({ poor: null })).toEqual(['poor']);
  });
});

describe('health.csv', () => {
  const customers = [
    sampleCustomer({ id: 'a' as CustomerId, company: 'Acme' }),
    sampleCustomer({ id: 'b' as CustomerId, company: 'Twice' }),
    sampleCustomer({ id: 'c' as CustomerId, company: 'Twice' }),
  ];
  const stored = [reading('use', '2026-06-01', 70)];
  const context: ReadingTableContext = {
    ...customerCellContext(customers, [moveOf('a', null, 'awareness', '2026-01-01')]),
    today: TODAY,
    locale: 'en-GB',
    findById: (id) => stored.find((one) => one.id === id) ?? null,
    findByKey: (key) => stored.find((one) => readingKey(one) === key) ?? null,
  };
  const outcomes = (text: string) => {
    const staged = stageEntityFile(text, READING_TABLE, context);
    return staged.ok
      ? staged.value.rows.map(({ outcome }) => (outcome.ok ? outcome.value : outcome.message))
      : [staged.message];
  };

  it('comes back as it was written', () => {
    const [draft] = outcomes(writeEntityFile(READING_TABLE, stored, context));
    expect(draft).toMatchObject({ match: stored[0], matchedBy: 'id', fields: { score: 70, source: 'test' } });
  });

  it('refuses rows with the reason', () => {
    const header = 'customer;measure;date;score';
    const rows = [
      'Nobody;use;2026-06-01;50',
      'Twice;use;2026-06-01;50',
      'Acme;mood;2026-06-01;50',
      'Acme;use;2026-06-01;120',
      'Acme;use;2025-06-01;50',
      'Acme;use;2026-08-01;50',
      'Acme;use;soon;50',
    ];
    const found = outcomes([header, ...rows].join('\n'));
    const reasons = [
      'not a customer here',
      'more than one has this name',
      '“mood” is not one of use',
      '120 is outside the scale',
      'the customer was not there yet',
      'lies in the future',
      'date:',
    ];
    reasons.forEach((reason, place) => expect(found[place]).toContain(reason));
  });

  it('finds the reading of the same customer, measure and day', () => {
    const [draft] = outcomes('customer,measure,date,score\nacme,Use,2026-06-01,40');
    expect(draft).toMatchObject({ match: stored[0], matchedBy: 'name', fields: { score: 40 } });
  });
});
