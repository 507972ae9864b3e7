import { describe, expect, it } from 'vitest';
import type { CustomerId, CustomFieldId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import { draftFieldText, draftOf, planCustomer } from '#features/journey/customer/customer-draft.ts';
import { sampleCustomer } from '../../domain/journey/sample-customers.ts';

const TODAY = '2026-03-02' as IsoDate;
const FIELDS = (['number', 'date'] as const).map((kind, position): CustomField => ({
  id: kind as string as CustomFieldId,
  name: kind,
  kind,
  choices: [],
  position,
  createdAt: '2026-01-01T00:00:00.000Z' as IsoInstant,
  updatedAt: '2026-01-01T00:00:00.000Z' as IsoInstant,
}));
const [, WHEN] = FIELDS;
const ACME = sampleCustomer({
  domain: 'acme.example',
  contacts: [{ name: 'Bo', email: 'bo@acme.example', phone: '1', role: 'IT' }],
  referredById: 'other' as CustomerId,
  fields: { number: 1.5, date: '2026-03-31', gone: 'kept' },
});
const planned = (change: object) =>
  planCustomer({ ...draftOf(ACME, 'en-GB'), ...change }, TODAY, 'en-GB', FIELDS);

describe('the form of a customer', () => {
  it('gives back people, domain, who brought it and fields that were not touched, also of a field it does not know', () => {
    const { contacts, domain, referredById, fields } = ACME;
    expect(planned({}).facts).toMatchObject({ contacts, domain, referredById, fields });
  });

  it('shows a date as it is written here and reads it back', () => {
    if (WHEN === undefined) throw new Error('there is a field for a day');
    const shown = draftFieldText(draftOf(ACME, 'en-GB'), WHEN, 'en-GB');
    expect(shown).toBe('31 Mar 2026');
    expect(planned({ fieldTexts: { date: shown } }).facts?.fields).toEqual(ACME.fields);
  });

  it('takes a web address for its domain, leaves out nobody, and clears what was emptied', () => {
    const nobody = { name: ' ', email: '', phone: '', role: '' };
    const { facts } = planned({
      domain: 'https://www.Globex.example/x',
      contacts: [nobody],
      fieldTexts: { number: '' },
    });
    expect(facts).toMatchObject({ domain: 'globex.example', contacts: [] });
    expect(facts?.fields).toEqual({ date: '2026-03-31', gone: 'kept' });
  });

  it('refuses what is no domain, no email, no number and no date, each at its field', () => {
    const { facts, problems } = planned({
      domain: 'no domain',
      contacts: [{ name: '', email: 'nobody', phone: '', role: '' }],
      fieldTexts: { number: 'many', date: 'soon' },
    });
    expect(facts).toBeNull();
    expect(problems.map(({ field }) => field)).toEqual([
      'contacts.0',
      'domain',
      'fields.number',
      'fields.date',
    ]);
  });
});
