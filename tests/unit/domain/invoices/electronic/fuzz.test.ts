import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDate } from '#domain/calendar/iso.ts';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { parseDecimal } from '#domain/money/decimal.ts';
import { bytesOf, EXPECTED, read } from './invoice-files.ts';

/** More by hand: `FUZZ_RUNS=100000 FUZZ_SEED=2 npx vitest run tests/unit/domain/invoices/electronic/fuzz.test.ts`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1000);
const SETTINGS = { seed: Number(process.env['FUZZ_SEED'] ?? 1), numRuns: RUNS };
const TIME = 30_000 + RUNS * 100;
const LONGEST_MS = 5000;

const FILES = EXPECTED.filter(({ kind }) => /^(?:UBL|CII)/.test(kind))
  .map(({ file }) => bytesOf(file))
  .filter((bytes) => bytes.length < 100_000);

const file = fc.nat(FILES.length - 1).map((i) => FILES[i] ?? new Uint8Array());

/** Where the end tag of the content is complete: what follows says nothing. */
function contentEnd(bytes: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(bytes);
  return text.indexOf('>', text.lastIndexOf('</')) + 1;
}

interface Change {
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** Removes, overwrites or inserts at some place; places beyond the end wrap around. */
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(200_000),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(5000)),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc
      .constantFrom(
        '<',
        '>',
        '&',
        '&amp;',
        '"',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '\0',
        '-',
        '9'.repeat(40),
        '<a>',
        '</a>',
        ' x=""',
      )
      .map((text) => new TextEncoder().encode(text)),
  ),
});

function apply(bytes: Uint8Array, { at, length, bytes: put }: Change): Uint8Array {
  const from = at % (bytes.length + 1);
  const to = Math.min(bytes.length, from + length);
  const changed = new Uint8Array(from + put.length + bytes.length - to);
  changed.set(bytes.subarray(0, from));
  changed.set(put, from);
  changed.set(bytes.subarray(to), from + put.length);
  return changed;
}

/** What is wrong with the answer to some bytes: it must come in time, and be a reason or sound fields. */
function complaints(bytes: Uint8Array): string[] {
  const start = performance.now();
  const outcome = read(bytes);
  const late = performance.now() - start > LONGEST_MS ? ['too slow'] : [];
  if (outcome.ok) return [...late, ...unsound(outcome.value)];
  const told = /^[a-z-]+$/.test(outcome.code) && /^[A-Z].{30,700}\.$/su.test(outcome.message);
  return told ? late : [...late, `no reason: ${outcome.code} ${outcome.message}`];
}

/** Fields that are not what they say they are. */
function unsound(found: FoundInvoice): string[] {
  const dates = [found.issueDate, found.dueDate, found.periodStart, found.periodEnd];
  const amounts = [found.total, found.tax, found.payable, ...found.lines.map(({ net }) => net)];
  const texts = [found.number, found.seller, found.buyer];
  return [
    ...dates.filter((date) => date !== null && !isIsoDate(date)),
    ...amounts.filter((amount) => amount !== null && parseDecimal(amount) === null),
    ...texts.filter((text) => text !== null && (text === '' || text.includes('\uFFFD'))),
    ...found.unsure.filter((field) => found[field] !== null),
    ...(found.currency === null || isKnownCurrency(found.currency) ? [] : [found.currency]),
  ].map((value) => `unsound: ${value}`);
}

const CUT = expect.stringMatching(/^(?:empty|not-xml|xml-cut)$/) as unknown;

describe('whatever happens to its bytes, an electronic invoice is', () => {
  it('refused as cut when its end is missing, from wherever', { timeout: TIME }, () => {
    fc.assert(
      fc.property(file, fc.double({ min: 0, max: 1, noNaN: true }), (bytes, part) => {
        const kept = bytes.subarray(0, Math.floor(part * (contentEnd(bytes) - 1)));
        expect(read(kept)).toMatchObject({ ok: false, code: CUT });
        expect(complaints(kept)).toEqual([]);
      }),
      SETTINGS,
    );
  });

  it('read or refused with a reason, in good time, when pieces change', { timeout: TIME }, () => {
    fc.assert(
      fc.property(file, fc.array(change, { minLength: 1, maxLength: 4 }), (bytes, changes) => {
        expect(complaints(changes.reduce(apply, bytes))).toEqual([]);
      }),
      SETTINGS,
    );
  });

  it('read or refused with a reason when it is two files in one', { timeout: TIME }, () => {
    fc.assert(
      fc.property(file, file, fc.nat(100_000), fc.nat(100_000), (left, right, leftEnd, rightStart) => {
        const head = left.subarray(0, leftEnd % left.length);
        const joined = apply(right, { at: 0, length: rightStart % right.length, bytes: head });
        expect(complaints(joined)).toEqual([]);
      }),
      SETTINGS,
    );
  });
});
