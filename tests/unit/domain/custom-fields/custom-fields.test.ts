import { describe, expect, it } from 'vitest';
import type { CustomFieldId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import {
  customersOfLostChoices,
  customersWith,
  fieldProblems,
  withoutField,
} from '#domain/custom-fields/change-field.ts';
import type { CustomField, CustomFieldKind } from '#domain/custom-fields/custom-field.ts';
import { readFieldValue } from '#domain/custom-fields/field-value.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';

const NOW = '2026-03-02T08:00:00.000Z' as IsoInstant;
const field = (
  kind: CustomFieldKind,
  choices: readonly string[] = [],
  name = 'Region',
  id = 'f1',
): CustomField => ({
  id: id as CustomFieldId,
  name,
  kind,
  choices,
  position: 0,
  createdAt: NOW,
  updatedAt: NOW,
});
const NORTH = sampleCustomer({ fields: { f1: 'North', f2: 3 } });
const NONE = sampleCustomer({ fields: {} });

describe('values of custom fields', () => {
  it.each<[CustomFieldKind, string, string | number | null]>([
    ['text', ' a b ', 'a b'],
    ['text', '', null],
    ['number', '-1,5', -1.5],
    ['number', '0', 0],
    ['date', '2026-02-28', '2026-02-28'],
    ['choice', 'north', 'North'],
  ])('%s “%s” is read', (kind, text, value) => {
    expect(readFieldValue(field(kind, ['North']), text)).toEqual({ ok: true, value });
  });

  it.each<[CustomFieldKind, string, RegExp]>([
    ['number', '1.000,5', /not a number/],
    ['number', 'Infinity', /not a number/],
    ['date', '2026-02-30', /not a date/],
    ['choice', 'East', /not one of North/],
    ['text', 'x'.repeat(1001), /at most 1000/],
  ])('%s “%s” is refused', (kind, text, message) => {
    const read = readFieldValue(field(kind, ['North']), text);
    expect(read.ok ? '' : read.message).toMatch(message);
  });
});

describe('changing a field', () => {
  it('names differ in more than case, and a choice has choices', () => {
    const other = field('text', [], ' REGION ', 'f2');
    expect(fieldProblems(field('choice'), [other]).map(({ code }) => code)).toEqual([
      'name-taken',
      'choices-missing',
    ]);
    expect(fieldProblems(field('text', [], ' '), []).map(({ code }) => code)).toEqual(['name-missing']);
    expect(fieldProblems(field('text'), [field('text')])).toEqual([]);
  });

  it('deleting takes its values alone', () => {
    expect(customersWith(field('text'), [NORTH, NONE])).toEqual([NORTH]);
    expect(withoutField(field('text'), [NORTH, NONE], NOW)).toEqual([
      { ...NORTH, fields: { f2: 3 }, updatedAt: NOW },
    ]);
  });

  it('a choice that goes takes the values that were it', () => {
    expect(customersOfLostChoices(field('choice', ['South']), [NORTH, NONE])).toEqual([NORTH]);
    expect(customersOfLostChoices(field('choice', ['North']), [NORTH, NONE])).toEqual([]);
  });
});
