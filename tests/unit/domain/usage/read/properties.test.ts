import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Delimiter } from '#domain/tables/row-stream.ts';
import { day, read, told, tryRead } from './support.ts';

const AS_OF = dayNumber(day('2026-03-15'));
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Someone {
  readonly email: string;
  readonly name: string;
  readonly plan: string;
  readonly last: IsoDate | 'never' | 'unknown';
}

type Write = (date: IsoDate) => string;
const parts = (date: IsoDate): readonly [string, string, string] => [
  date.slice(0, 4),
  date.slice(5, 7),
  date.slice(8),
];

const FORMATS: Readonly<Record<string, Write>> = {
  iso: (date) => date,
  instant: (date) => `${date}T23:59:59Z`,
  slashes: (date) => `${date.replaceAll('-', '/')} 08:00:00`,
  dots: (date) => parts(date).toReversed().join('.'),
  named: (date) =>
    `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`,
  american: (date) =>
    `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${Number(date.slice(8))}, ${date.slice(0, 4)}`,
  serial: (date) => String(dayNumber(date) + 25_569),
};

const NEVER = ['Never', 'Never logged in', 'Nunca', 'Nie', 'Jamais'];
const UNKNOWN = ['', '-', 'N/A'];

const text = fc.string({ unit: fc.constantFrom(...'abc XYZ,;|\t"\'éß-'), minLength: 1, maxLength: 12 });
/** At least one of them has a date: without any, a few words for never among marks for nothing say too little. */
const people: fc.Arbitrary<Someone[]> = fc
  .uniqueArray(
    fc.record({
      email: fc.integer({ min: 0, max: 5000 }).map((n) => `person${n}@example.com`),
      name: text,
      plan: fc.constantFrom('Full', 'Viewer', 'Guest pass'),
      last: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 2000 }).map((ago) => dateOfDay(AS_OF - ago)) },
        fc.constant('never' as const),
        fc.constant('unknown' as const),
      ),
    }),
    { selector: ({ email }) => email, minLength: 1, maxLength: 20 },
  )
  .filter((all) => all.some(({ last }) => last !== 'never' && last !== 'unknown'));

interface Layout {
  readonly delimiter: Delimiter;
  readonly newline: string;
  readonly mark: string;
  readonly format: string;
  readonly never: string;
  readonly unknown: string;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  format: fc.constantFrom(...Object.keys(FORMATS)),
  never: fc.constantFrom(...NEVER),
  unknown: fc.constantFrom(...UNKNOWN),
});

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

function write(all: readonly Someone[], columns: readonly number[], how: Layout): string {
  const format = FORMATS[how.format] ?? FORMATS['iso'];
  const rows = all.map(({ email, name, plan, last }) => [
    email,
    name,
    plan,
    last === 'never' ? how.never : last === 'unknown' ? how.unknown : (format?.(last) ?? ''),
  ]);
  const table = [['Email', 'Full name', 'License type', 'Last active'], ...rows];
  return (
    how.mark +
    table.map((row) => columns.map((at) => quoted(row[at] ?? '')).join(how.delimiter) + how.newline).join('')
  );
}

function expected({ email, last }: Someone): string {
  return `${email} | ${last}`;
}

describe('any table of users', () => {
  it('reads back to the same users, whatever its dialect, dates, words for never and order of columns', () => {
    fc.assert(
      fc.property(
        people,
        layout,
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (all, how, columns) => {
          const { part, reading } = read(write(all, columns, how));
          expect(part.users.map(told)).toEqual(all.map(expected));
          expect(part.users.map(({ name }) => name)).toEqual(all.map(({ name }) => name.trim()));
          expect(reading.rejected).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives the same people for rows in any order, also when a person has several', () => {
    const rows = people.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
    );
    fc.assert(
      fc.property(rows, layout, ([all, shuffled], how) => {
        const users = read(write(shuffled, [0, 1, 2, 3], how)).part.users.map(told);
        expect(users.toSorted()).toEqual(all.map(expected).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('never throws, whatever the text', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('Email', 'Last active', 'a@x.com', '2026-01-01', 'Never', '"'),
    );
    const anything = fc
      .array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 })
      .map((table) => table.map((row) => row.join(',')).join('\n'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), anything), (content) => {
        const outcome = tryRead(content);
        expect(outcome.ok || outcome.message.length > 20).toBe(true);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(tryRead(bytes)).toHaveProperty('ok');
      }),
      { numRuns: 200 },
    );
  });

  it('reads many people in time that grows with their number, not faster', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `person${i}@example.com,Name ${i},Full,2026-02-${10 + (i % 18)}`,
    );
    const { part } = read(`Email,Full name,License type,Last active\n${rows.join('\n')}\n`);
    expect(part.users).toHaveLength(20_000);
  });
});
