import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN_DESCRIPTORS } from './known-descriptors.ts';
import { LOOK_ALIKES } from './look-alikes.ts';
import { catalogue, matcher } from './shipped.ts';

describe('matching a descriptor to a vendor', () => {
  it.each(KNOWN_DESCRIPTORS)('recognises $vendor in “$descriptor”', ({ descriptor, vendor }) => {
    expect(matcher.match(descriptor)?.name).toBe(vendor);
  });

  it.each(LOOK_ALIKES)('leaves “%s” unmatched', (descriptor) => {
    expect(matcher.match(descriptor)).toBeNull();
  });

  it('says why in plain words', () => {
    expect(matcher.match('dropboxg812ffrq4l5v')?.why).toBe(
      'the text ‘dropbox’ is followed by an order code without a gap',
    );
    expect(matcher.match('surveymonkey.com')?.why).toBe('the text ‘surveymonkey.com’ is its web address');
  });

  it('names the processor in front of the vendor', () => {
    expect(matcher.match('PAYPAL *DROPBOX')?.via).toBe('PayPal');
    expect(matcher.match('paypalzapier')?.via).toBe('PayPal');
    expect(matcher.match('DRI*PARALLELS')?.via).toBe('Digital River');
    expect(matcher.match('DROPBOX')?.via).toBeNull();
  });

  it('is surer of a web address than of a word with a little evidence', () => {
    const address = matcher.match('loom.com')?.confidence ?? 0;
    const word = matcher.match('Loom')?.confidence ?? 1;
    expect(address).toBeGreaterThan(word);
    expect(word).toBeGreaterThanOrEqual(0.6);
  });

  it('accepts an ordinary word behind a reseller of software, but not behind a till', () => {
    expect(matcher.match('PADDLE.NET* LINEAR')?.name).toBe('Linear');
    expect(matcher.match('SQ *LINEAR')).toBeNull();
    expect(matcher.match('LINEAR')).toBeNull();
  });

  it.each([
    ['GOCARDLESS GRAMMARLY', 'Grammarly', 'GoCardless'],
    ['APPLE.COM/BILL GRAMMARLY', 'Grammarly', 'Apple'],
    ['CHARGEBEE*GRAMMARLY', 'Grammarly', 'Chargebee'],
    ['GOCARDLESS LTD', 'GoCardless', null],
    ['APPLE.COM/BILL CORK', 'Apple', null],
  ])('takes the vendor behind the one who takes the money: %s', (descriptor, name, via) => {
    expect(matcher.match(descriptor)).toMatchObject({ name, via });
  });

  it('completes a name the bank cut off, if only one vendor can be meant', () => {
    expect(matcher.match('PAYPAL *SHUTTERSTO')?.name).toBe('Shutterstock');
    expect(matcher.match('SHUTTERSTO')).toBeNull();
  });

  it('reads only the first 256 characters and takes no time over the rest', () => {
    const before = performance.now();
    expect(matcher.match(`DROPBOX ${'a1 '.repeat(200_000)}`)?.name).toBe('Dropbox');
    expect(performance.now() - before).toBeLessThan(100);
  });
});

describe('matching any text at all', () => {
  const words = constantFrom(
    'paypal',
    'dropbox',
    'zoom',
    '.com',
    '*',
    ' ',
    '-',
    'ltd',
    'www.',
    'é',
    '7',
    'x',
  );
  const descriptor = oneof(
    string({ unit: 'binary', maxLength: 300 }),
    array(words, { maxLength: 20 }).map((parts) => parts.join('')),
    constantFrom(...catalogue.map((vendor) => vendor.name)),
  );

  it('never throws, and its confidence is between 0.6 and 1', () => {
    assert(
      property(descriptor, (text) => {
        const match = matcher.match(text);
        matcher.vendorKeyFor(text);
        matcher.looksLikeSoftware(text, text);
        if (match === null) return;
        expect(match.confidence).toBeGreaterThanOrEqual(0.6);
        expect(match.confidence).toBeLessThanOrEqual(1);
        expect(match.why).not.toBe('');
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives the same answer whatever the case and the blanks around', () => {
    const printable = oneof(
      string({ maxLength: 60 }),
      constantFrom(...KNOWN_DESCRIPTORS.map((d) => d.descriptor)),
    );
    assert(
      property(printable, (text) => {
        const plain = matcher.match(text);
        expect(matcher.match(text.toUpperCase())).toEqual(plain);
        expect(matcher.match(`  ${text.toLowerCase()}\t`)).toEqual(plain);
      }),
    );
  });

  it('remembers nothing from one call to the next', () => {
    assert(
      property(descriptor, descriptor, (one, other) => {
        const alone = matcher.match(one);
        matcher.match(other);
        expect(matcher.match(one)).toEqual(alone);
      }),
    );
  });
});
