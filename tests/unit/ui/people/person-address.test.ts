import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOfPerson, personKeyOf } from '#ui/people/person-address.ts';

test('any account has an address that leads back to it, through one decoding or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (account) => {
      const key = `account:slack:${account}`;
      const part = addressOfPerson(key).slice('/people/'.length);
      expect(personKeyOf(part)).toBe(key);
      expect(personKeyOf(decodeURI(part))).toBe(key);
      expect(part).not.toMatch(/[/?#%\s]/);
    }),
  );
});

test('a mail can be read in its address', () => {
  expect(addressOfPerson('mail:ann+x@northwind.example')).toBe('/people/mail:ann+x@northwind.example');
});
