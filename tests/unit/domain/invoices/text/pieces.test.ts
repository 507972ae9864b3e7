import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumberOf } from '#domain/calendar/day-number.ts';
import { amountsIn, decimalMarkOf } from '#domain/invoices/text/amounts.ts';
import { datesIn, monthSpanIn, spansIn } from '#domain/invoices/text/dates.ts';
import { companiesIn, isName } from '#domain/invoices/text/names.ts';
import type { PageText } from '#domain/invoices/text/page-text.ts';
import { readTextInvoice } from '#domain/invoices/text/read-text-invoice.ts';
import { LABEL_ROLES, LANGUAGES, TITLE_KINDS } from '#domain/invoices/text/vocabulary.ts';

describe('amounts in a text', () => {
  it.each([
    ['Summe netto: 496,00 €', ',', ['496.00'], ['€']],
    ['$1,234.56 USD due at once', '.', ['1234.56'], ['$', 'USD']],
    ['1 216,50 €', ',', ['1216.50'], ['€']],
    ["CHF 1'234.50", '.', ['1234.50'], ['CHF']],
    ['-8,79', ',', ['-8.79'], []],
    ['(35,13 €)', ',', ['-35.13'], ['€']],
    ['12,50-', ',', ['-12.50'], []],
    ['R$ 1.234,56', ',', ['1234.56'], ['R$']],
  ] as const)('%s', (text, decimal, amounts, marks) => {
    const found = amountsIn(text, decimal);
    expect(found.map((each) => each.text)).toEqual(amounts);
    expect(found.flatMap((each) => each.marks)).toEqual(marks);
  });

  it.each(['19 %', '05.03.2013', 'INV-2024', 'DE123456789', '1.2.3.4', 'A4'])('%s is none', (text) => {
    expect(amountsIn(text, ',')).toEqual([]);
  });

  it('come back as they were written, in both styles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom('.', ','), (cents, decimal) => {
        const whole = Math.floor(cents / 100).toString();
        const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, decimal === '.' ? ',' : '.');
        const rest = String(cents % 100).padStart(2, '0');
        const [found] = amountsIn(`Total ${grouped}${decimal}${rest} EUR`, decimal === '.' ? '.' : ',');
        expect(found?.text).toBe(`${whole}.${rest}`);
        expect(found?.scaled).toBe(cents * 100);
      }),
    );
  });

  it('tell which mark stands before the cents, or that nothing does', () => {
    expect(decimalMarkOf(['1.234,56', '19,00'])).toBe(',');
    expect(decimalMarkOf(['1,234.56', '19.00'])).toBe('.');
    expect(decimalMarkOf(['1.234,56', '19.00'])).toBeNull();
    expect(decimalMarkOf(['Invoice 17'])).toBeNull();
  });
});

describe('dates in a text', () => {
  it.each([
    ['Rechnung # RE-20170509/505 von 09.05.2017', '2017-05-09'],
    ['March 3, 2025', '2025-03-03'],
    ['April 2 , 2025', '2025-04-02'],
    ['08-FEB-2025', '2025-02-08'],
    ['9 de mayo de 2025', '2025-05-09'],
    ['1er juillet 2025', '2025-07-01'],
    ['24. Januar 2014', '2014-01-24'],
    ['2025-02-28T10:00:00Z', '2025-02-28'],
    ['15 de março de 2025', '2025-03-15'],
  ])('%s', (text, date) => {
    expect(datesIn(text, 'DMY').map((each) => each.date)).toEqual([date]);
  });

  it.each(['08.30 - 12.30 Uhr', '01231/99 45678', '1234 5678 90', '10.0.0.12', 'Mo.-Fr. 14.00'])(
    '%s is none',
    (text) => {
      expect(datesIn(text, 'DMY')).toEqual([]);
    },
  );

  it('are left open when both orders fit and nothing decides', () => {
    expect(datesIn('04/05/2025', null)).toMatchObject([{ date: null }]);
    expect(datesIn('04/05/2025', 'MDY')).toMatchObject([{ date: '2025-04-05' }]);
    expect(datesIn('17/05/2025', null)).toMatchObject([{ date: '2025-05-17' }]);
    expect(datesIn('04.05.2025', null)).toMatchObject([{ date: '2025-05-04' }]);
  });

  it('come back whatever the order they were written in', () => {
    const day = fc.integer({ min: dayNumberOf(1995, 1, 1), max: dayNumberOf(2090, 12, 31) });
    fc.assert(
      fc.property(day, (number) => {
        const date = dateOfDay(number);
        const [year, month, dayOfMonth] = date.split('-');
        expect(datesIn(`am ${dayOfMonth}.${month}.${year}`, null)[0]?.date).toBe(date);
        expect(datesIn(`on ${month}/${dayOfMonth}/${year}.`, 'MDY')[0]?.date).toBe(date);
        expect(datesIn(`(${date})`, null)[0]?.date).toBe(date);
      }),
    );
  });

  it.each([
    ['Mar 3 – Apr 3, 2025', '2025-03-03', '2025-04-03'],
    ['Dec 15 - Jan 14, 2025', '2024-12-15', '2025-01-14'],
    ['01.05.2025-31.05.2025', '2025-05-01', '2025-05-31'],
    ['Jan 9, 2025-Feb 8, 2025', '2025-01-09', '2025-02-08'],
    ['du 01/07/2025 au 31/07/2025', '2025-07-01', '2025-07-31'],
    ['01-03-2025 t/m 31-03-2025', '2025-03-01', '2025-03-31'],
    ['March 1 - March 31 , 2025', '2025-03-01', '2025-03-31'],
  ])('span %s', (text, start, end) => {
    expect(spansIn(text, 'DMY')).toMatchObject([{ start, end }]);
  });

  it('a month by name is its first day to its last', () => {
    expect(monthSpanIn('Februar 2024')).toMatchObject({ start: '2024-02-01', end: '2024-02-29' });
    expect(monthSpanIn('Folge 2024')).toBeNull();
  });
});

describe('names', () => {
  it.each([
    ['Slack Technologies Limited', 'Slack Technologies Limited'],
    ['Bei Spiel GmbH ● Ecke 12 ● 12345 Stadthausen', 'Bei Spiel GmbH'],
    ['Systemhaus Krüger GmbH & Co. KG | Sitz Erfurt', 'Systemhaus Krüger GmbH & Co. KG'],
    ['Nube Clara S.L.', 'Nube Clara S.L.'],
    ['MUSTER-KUNDE GMBH', 'MUSTER-KUNDE GMBH'],
  ])('a company in %s', (text, name) => {
    expect(companiesIn(text)[0]?.name).toBe(name);
  });

  it.each(['3511 AB Utrecht', 'We are a leading supplier of parts and AG', 'Total'])(
    'no company in %s',
    (text) => {
      expect(companiesIn(text)).toEqual([]);
    },
  );

  it.each(['billing@acme.example', 'United States', '77 King Street, Toronto', 'GLN 4333741000005', 'Herrn'])(
    '%s is no name',
    (text) => expect(isName(text)).toBe(false),
  );
});

describe('the vocabularies', () => {
  it('have every role and title in every language, in lower case without diacritics', () => {
    for (const file of LANGUAGES) {
      expect(Object.keys(file.labels).toSorted()).toEqual([...LABEL_ROLES].toSorted());
      expect(Object.keys(file.titles).toSorted()).toEqual([...TITLE_KINDS].toSorted());
    }
  });
});

describe('any page whatever', () => {
  const item = fc.record({
    text: fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        'Invoice',
        'Total',
        '12.00',
        'Rechnung Nr. 7',
        '03/04/2025',
        'Bill to',
        'VAT 20%',
        '€ 1.234,56',
      ),
    ),
    x: fc.double({ min: -50, max: 650, noNaN: true }),
    y: fc.double({ min: -50, max: 900, noNaN: true }),
    width: fc.double({ min: 0, max: 400, noNaN: true }),
    height: fc.double({ min: 1, max: 40, noNaN: true }),
  });

  it('is read or refused, and what is unsure is null', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), (items) => {
        const page: PageText = { width: 595, height: 842, items };
        const found = readTextInvoice([page], { vendorOfDomain: () => null });
        if (!found.ok) return;
        for (const field of found.value.unsure) {
          expect(found.value[field]).toBeNull();
          expect(found.value.places[field]?.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
