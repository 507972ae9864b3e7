import { describe, expect, it } from 'vitest';
import type { SpendTopic } from '#domain/spend/recognise/plan.ts';
import { accept, read, readBytes, type ReadFile } from './read.ts';

function sentence(file: ReadFile, about: SpendTopic): string {
  return file.plan.evidence
    .filter((evidence) => evidence.about === about)
    .map((evidence) => evidence.sentence)
    .join(' ');
}

function statement(dates: readonly string[], header = 'Date,Description,Amount'): string {
  return `${header}\n${dates.map((date, i) => `${date},Shop ${i},${10 + i}.00`).join('\n')}\n`;
}

describe('order of day and month', () => {
  it('one date with a part above 12 decides the column', () => {
    const file = read(statement(['01/02/2026', '05/03/2026', '25/03/2026']));
    expect([file.plan.dialect.dateOrder, file.plan.questions]).toEqual(['DMY', []]);
    expect(read(statement(['01/02/2026', '03/25/2026'])).plan.dialect.dateOrder).toBe('MDY');
  });

  it('is asked when nothing decides it, with both readings spelled out', () => {
    const file = read(statement(['03/04/2025']));
    expect(file.plan.questions).toMatchObject([{ id: 'dateOrder' }]);
    expect(file.plan.questions[0]?.choices.map(({ label }) => label)).toEqual([
      'Day first: 03/04/2025 is 3 April 2025',
      'Month first: 03/04/2025 is 4 March 2025',
    ]);
  });

  it('is no longer asked once it is answered', () => {
    const file = read(statement(['03/04/2025']), { corrections: { dateOrder: 'MDY' } });
    expect([file.plan.questions, file.rows[0]?.date]).toEqual([[], '2025-03-04']);
  });

  it.each([
    [
      'the posting date beside it',
      'Date,Posted,Description,Amount\n03/04/2025,03/06/2025,A,1.00\n04/05/2025,04/08/2025,B,2.00\n',
      'MDY',
      'days away',
    ],
    ['the day in the file’s name', statement(['02/10/2025']), 'MDY', 'file’s name'],
    ['dots', statement(['03.04.2025', '04.04.2025']), 'DMY', 'dots'],
    ['the currency of the amounts', 'Date,Description,Amount\n03/04/2025,A,£1.00\n', 'DMY', 'GBP'],
    ['the language of the header', 'Fecha,Concepto,Importe\n03/04/2025,A,1.00\n', 'DMY', 'language'],
    [
      'the span of the rows',
      statement(['01/02/2025', '01/03/2025', '01/05/2025', '01/07/2025', '01/09/2025']),
      'MDY',
      'span',
    ],
  ])('%s is evidence', (_name, text, order, words) => {
    const file = read(text, { fileName: words.includes('name') ? 'export-2025-02-12.csv' : 'export.csv' });
    expect([file.plan.dialect.dateOrder, file.plan.questions]).toEqual([order, []]);
    expect(sentence(file, 'dateOrder')).toContain(words);
  });

  it('a later row that contradicts an undecided order starts the reading over', () => {
    const dates = Array.from({ length: 6000 }, (_, i) => (i < 5500 ? '03/04/2025' : '03/25/2025'));
    const file = read(statement(dates));
    expect([file.rows.length, file.rejected.length]).toEqual([6000, 0]);
    expect([file.rows[0]?.date, file.rows[5999]?.date]).toEqual(['2025-03-04', '2025-03-25']);
  });

  it('spreadsheet serials are read under a date header only', () => {
    expect(read('Date,Description,Amount\n45000,A,1.00\n45001,B,2.00\n').rows.map((row) => row.date)).toEqual(
      ['2023-03-15', '2023-03-16'],
    );
  });
});

describe('decimal and thousands style', () => {
  const amounts = (cells: readonly string[], currency = 'EUR'): ReadFile =>
    read(
      `Date;Description;Amount\n${cells.map((cell, i) => `2026-01-${String(i + 1).padStart(2, '0')};Shop;${cell}`).join('\n')}\n`,
      { currency },
    );

  it('is decided over the whole column', () => {
    expect(amounts(['1.234', '12,50', '3.000']).rows.map((row) => row.amount)).toEqual([
      123400, 1250, 300000,
    ]);
    expect(amounts(['1,234', '12.50', '3,000']).rows.map((row) => row.amount)).toEqual([
      123400, 1250, 300000,
    ]);
  });

  it('reads three digits behind the mark as thousands where they cannot be cents', () => {
    const file = amounts(['1.234', '3.567']);
    expect([file.rows.map((row) => row.amount), file.plan.questions]).toEqual([[123400, 356700], []]);
  });

  it('asks where both readings are legal', () => {
    expect(amounts(['1.500', '2.000']).plan.questions).toMatchObject([{ id: 'decimal' }]);
    expect(amounts(['1.234', '2.345'], 'KWD').plan.questions).toMatchObject([{ id: 'decimal' }]);
  });

  it('a later row that contradicts an undecided style starts the reading over', () => {
    const cells = Array.from({ length: 5000 }, (_, i) => (i < 4500 ? '1.500' : '1.5'));
    const text = `Date;Description;Amount\n${cells.map((cell) => `2026-01-02;Shop;${cell}`).join('\n')}\n`;
    expect(read(text).rows[0]?.amount).toBe(150);
  });
});

describe('what is spent and what is received', () => {
  it('American Express: charges positive, the card payment negative', () => {
    const file = read(
      "Date,Description,Card Member,Account #,Amount,Extended Details,Reference\n01/25/2026,SLACK,ADA,-1001,8.75,\"line\nline\",'320'\n01/26/2026,AUTOPAY PAYMENT - THANK YOU,ADA,-1001,-8.75,,'321'\n01/27/2026,ZOOM,ADA,-1001,15.99,,'322'\n",
    );
    expect(file.rows.map((row) => row.amount)).toEqual([875, -875, 1599]);
    expect(file.rows[0]?.payer).toBe('ADA');
  });

  it('a card with more refunds and payments than charges follows the words, not the majority', () => {
    const rows = ['A,-5.00', 'PAYMENT RECEIVED - THANK YOU,100.00', 'Refund: B,3.00', 'Refund: C,4.00'];
    const file = read(`Date,Description,Amount\n${rows.map((row) => `2026-01-02,${row}`).join('\n')}\n`);
    expect(file.rows[0]?.amount).toBe(500);
  });

  it('debit and credit columns, also where debits carry a minus', () => {
    const head = 'Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit\n';
    expect(
      read(`${head}2026-01-02,2026-01-03,1234,A,X,5.00,\n2026-01-02,2026-01-03,1234,B,X,,7.00\n`).rows.map(
        (row) => row.amount,
      ),
    ).toEqual([500, -700]);
    expect(
      read(`${head}2026-01-02,2026-01-03,1234,A,X,-5.00,\n2026-01-02,2026-01-03,1234,B,X,,7.00\n`).rows.map(
        (row) => row.amount,
      ),
    ).toEqual([500, -700]);
    expect(
      read(
        `${head}2026-01-02,2026-01-03,1234,A,X,5.00,0.00\n2026-01-02,2026-01-03,1234,B,X,0.00,7.00\n`,
      ).rows.map((row) => row.amount),
    ).toEqual([500, -700]);
  });

  it('a direction column, with transfers between own accounts left out', () => {
    const file = read(
      'ID,Status,Direction,"Created on","Finished on","Source fee amount","Source fee currency","Source name","Source amount (after fees)","Source currency","Target name","Target amount (after fees)","Target currency","Exchange rate",Reference\nT1,COMPLETED,OUT,2026-01-02 10:00:00,2026-01-02,0.5,EUR,Us,100.00,EUR,Figma,110.00,USD,1.1,R1\nT2,COMPLETED,NEUTRAL,2026-01-03 10:00:00,2026-01-03,0,EUR,Us,50.00,EUR,Us,55.00,USD,1.1,\nT3,CANCELLED,OUT,2026-01-04 10:00:00,,0,EUR,Us,70.00,EUR,Adobe,70.00,EUR,1,\nT4,COMPLETED,IN,2026-01-05 10:00:00,2026-01-05,0,EUR,Client,20.00,EUR,Us,20.00,EUR,1,\n',
    );
    expect(file.rows.map((row) => [row.description, row.amount, row.currency])).toEqual([
      ['Figma', 10000, 'EUR'],
      ['Us', -2000, 'EUR'],
    ]);
    expect(file.skipped.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('PayPal: the row that funds a payment is not counted again', () => {
    const file = read(
      '"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","Transaction ID"\n"10/01/2025","03:46:20","PDT","Calm Radio","Subscription Payment","Completed","USD","-6.99","0.00","-6.99","A1"\n"10/01/2025","03:46:20","PDT","","Bank Deposit to PP Account ","Completed","USD","6.99","0.00","6.99","A2"\n"10/25/2025","03:46:20","PDT","Wikimedia","Donation","Completed","USD","-2.00","0.00","-2.00","A3"\n',
    );
    expect(file.rows.map((row) => [row.description, row.amount])).toEqual([
      ['Calm Radio', 699],
      ['Wikimedia', 200],
    ]);
    expect(file.skipped).toEqual([{ line: 3, reason: expect.stringContaining('count it twice') as string }]);
  });

  it('Revolut: the total with fees counts, other states than completed do not', () => {
    const file = read(
      'Date started (UTC),Date completed (UTC),ID,Type,State,Description,Reference,Payer,Card number,Orig currency,Orig amount,Payment currency,Amount,Total amount,Exchange rate,Fee,Fee currency,Balance,Account\n2026-01-02,2026-01-03,i1,CARD_PAYMENT,COMPLETED,Notion,,Ada,1234,USD,-10.00,EUR,-9.20,-9.25,1.08,-0.05,EUR,990.75,Main\n2026-01-04,,i2,CARD_PAYMENT,PENDING,Linear,,Ada,1234,EUR,-8.00,EUR,-8.00,-8.00,,0.00,EUR,,Main\n2026-01-05,2026-01-05,i3,TOPUP,COMPLETED,Top up,,Ada,,EUR,500.00,EUR,500.00,500.00,,0.00,EUR,1490.75,Main\n',
    );
    expect(file.rows.map((row) => [row.description, row.amount, row.currency, row.payer])).toEqual([
      ['Notion', 925, 'EUR', 'Ada'],
      ['Top up', -50000, 'EUR', 'Ada'],
    ]);
    expect(file.plan.columns.originalAmount?.header).toBe('Orig amount');
  });

  it('QuickBooks ledger: preamble, empty first header, section and total rows', () => {
    const file = read(
      'Acme Inc.,,,,,,,\nGeneral Ledger,,,,,,,\n"January 1 - December 31, 2025",,,,,,,\n,,,,,,,\n,Date,Transaction Type,Num,Name,Memo/Description,Split,Amount,Balance\nSoftware,,,,,,,,\n,01/15/2025,Expense,1,Slack,monthly,Card,"1,200.00","1,200.00"\n,02/15/2025,Expense,2,Slack,monthly,Card,(500.00),700.00\n,02/16/2025,Expense,3,Zoom,,Card,$(250.00),450.00\nTotal for Software,,,,,,,"$ 450.00",\nTOTAL,,,,,,,"$ 450.00",\n',
    );
    expect(file.plan.dialect.headerLine).toBe(5);
    expect(file.rows.map((row) => [row.description, row.amount])).toEqual([
      ['Slack', 120000],
      ['Slack', -50000],
      ['Zoom', -25000],
    ]);
    expect(file.rejected).toEqual([]);
  });

  it('turns round with one click', () => {
    const text = 'Date,Description,Amount\n2026-01-02,A,5.00\n';
    expect(read(text, { corrections: { flipped: true } }).rows[0]?.amount).toBe(-500);
    expect(read(text, { corrections: { sign: 'spent-negative' } }).rows[0]?.amount).toBe(-500);
  });
});

describe('where the table starts', () => {
  it('Bank of America: a summary above the header, a first row that is a balance', () => {
    const file = read(
      'Description,,Summary Amt.\nBeginning balance as of 01/01/2026,,"1,000.00"\nTotal credits,,"0.00"\nTotal debits,,"-20.00"\nEnding balance as of 01/31/2026,,"980.00"\n\nDate,Description,Amount,Running Bal.\n01/01/2026,Beginning balance as of 01/01/2026,,"1,000.00"\n01/13/2026,ATLASSIAN,"-20.00","980.00"\n',
    );
    expect([file.plan.dialect.headerLine, file.rows.length, file.rows[0]?.amount]).toEqual([7, 1, 2000]);
    expect(file.rejected).toEqual([]);
  });

  it('UK government spend: CRLF, amounts in doubled quotes', () => {
    const file = read(
      'Department Family,Entity,Date,Expense Type,Expense Area,Supplier,Transaction Number,Amount,Description\r\nDfE,DfE,13/01/2026,IT,HQ,Acme,1001,"1,329,075.00",x\r\n',
    );
    expect(file.rows[0]).toMatchObject({
      amount: 132907500,
      description: 'Acme',
      memo: 'x',
      category: 'IT',
      reference: '1001',
      date: '2026-01-13',
    });
  });

  it('a first line sep=; is followed and is no data', () => {
    expect(read('sep=;\nDate;Description;Amount\n2026-01-02;A;1,00\n').rows.map((row) => row.amount)).toEqual(
      [100],
    );
  });

  it('Expensify: the original amount stays beside the billed one', () => {
    const file = read(
      'Timestamp,Merchant,Amount,MCC,Category,Tag,Comment,Reimbursable,"Original Currency","Original Amount",Receipt\n2026-01-02 00:00:00,Uber,23.45,4121,Travel,,airport,yes,USD,25.00,https://x.example/1\n',
    );
    expect(file.rows[0]).toMatchObject({
      amount: 2345,
      description: 'Uber',
      memo: 'airport',
      category: 'Travel',
    });
    expect(JSON.parse(file.rows[0]?.extra ?? '')).toMatchObject({
      'Original Amount': '25.00',
      'Original Currency': 'USD',
    });
  });
});

describe('currency', () => {
  it.each([
    ['its own column', 'Date,Description,Amount,Currency\n2026-01-02,A,1.00,SEK\n', 'SEK'],
    ['the header of the amount', 'Date,Description,Amount (USD)\n2026-01-02,A,1.00\n', 'USD'],
    ['a sign beside the amount', 'Date,Description,Amount\n2026-01-02,A,£1.00\n', 'GBP'],
    ['the default', 'Date,Description,Amount\n2026-01-02,A,1.00\n', 'EUR'],
  ])('comes from %s', (_name, text, currency) => {
    expect(read(text).rows[0]?.currency).toBe(currency);
  });

  it('a dollar sign means the workspace’s dollar', () => {
    expect(read('Date,Description,Amount\n2026-01-02,A,$1.00\n', { currency: 'AUD' }).rows[0]?.currency).toBe(
      'AUD',
    );
  });
});

describe('account statements', () => {
  it('two rows are enough where the file has a balance: a minus is money going out', () => {
    const file = read(
      'Fecha;Concepto;Importe;Saldo\n13/03/2024;RECIBO SLACK;-8,75;100,00\n12/03/2024;TRANSFERENCIA;50,00;108,75\n',
    );
    expect([file.rows.map((row) => row.amount), file.plan.questions]).toEqual([[875, -5000], []]);
  });

  it('as many positive as negative rows and nothing else to go by is asked', () => {
    const file = read('Date,Description,Amount\n2026-01-02,A,5.00\n2026-01-03,B,-7.00\n');
    expect(file.plan.questions).toMatchObject([{ id: 'sign' }]);
    expect(
      read('Date,Description,Amount\n2026-01-02,A,5.00\n2026-01-03,B,-7.00\n', {
        corrections: { sign: 'spent-positive' },
      }).plan.questions,
    ).toEqual([]);
  });

  it('payments of suppliers count on the day they were paid, not on the day of the invoice', () => {
    const file = read(
      'Supplier,Payment Date,Invoice Number,Invoice Date,Amount excl VAT,VAT,Amount\nSlack,13/03/2024,I1,01/03/2024,100.00,20.00,120.00\n',
    );
    expect(file.rows[0]).toMatchObject({ date: '2024-03-13', amount: 12000, description: 'Slack' });
  });

  it.each([
    [
      'Dutch, with Af and Bij',
      '"Datum";"Naam / Omschrijving";"Rekening";"Code";"Af Bij";"Bedrag (EUR)";"Mededelingen"\n"20240312";"Albert Heijn";"NL01";"BA";"Af";"12,50";"pas 1"\n"20240313";"Werkgever";"NL01";"OV";"Bij";"2.500,00";"salaris"\n',
      [1250, -250000],
    ],
    [
      'Italian, with Entrate and Uscite',
      'Data;Valuta;Descrizione;Entrate;Uscite\n12/03/2024;12/03/2024;ARUBA;;-12,50\n13/03/2024;13/03/2024;STIPENDIO;1.500,00;\n',
      [1250, -150000],
    ],
    [
      'German, with Soll and Haben',
      'Buchungstag;Wert;Begünstigter / Auftraggeber;Verwendungszweck;Soll;Haben;Währung\n12.3.2024;12.3.2024;Atlassian;Jira;-75,00;;EUR\n13.3.2024;13.3.2024;Kunde;RE 1;;1.000,00;EUR\nKontostand;13.3.2024;;;;5.000,00;EUR\n',
      [7500, -100000],
    ],
    [
      'American, without header',
      '"03/12/2024","-12.00","*","","ZOOM.US"\n"03/25/2024","-99.00","*","","GITHUB, INC."\n',
      [1200, 9900],
    ],
  ])('%s', (_name, text, amounts) => {
    expect(read(text).rows.map((row) => row.amount)).toEqual(amounts);
  });

  it('UTF-16 without a mark', () => {
    const text = 'Datum\tBeschreibung\tBetrag\n12.03.2024\tSlack\t-8,75\n13.03.2024\tZoom\t-15,00\n';
    const bytes = new Uint8Array(new Uint16Array([...text].map((char) => char.charCodeAt(0))).buffer);
    expect(accept(readBytes(bytes)).rows.map((row) => row.amount)).toEqual([875, 1500]);
  });
});

describe('two columns without names or a balance', () => {
  const lines =
    '14/01/2026,SLACK,87.50,\n13/01/2026,CUSTOMER,,1000.00\n12/01/2026,ZOOM,15.99,\n11/01/2026,REFUND,,12.00\n';

  it('are asked for the one that is money spent, and the answer counts', () => {
    const open = read(lines);
    expect(open.plan.questions).toMatchObject([
      {
        id: 'sign',
        question: 'Which column holds money spent?',
        choices: [{ label: '“Column 3”' }, { label: '“Column 4”' }],
      },
    ]);
    expect([open.net, open.plan.dialect.sign]).toEqual([8750 - 100_000 + 1599 - 1200, 'debit-credit']);
    const answered = read(lines, { corrections: { sign: 'spent-negative' } });
    expect([answered.plan.questions, answered.net]).toEqual([[], -(8750 - 100_000 + 1599 - 1200)]);
    expect(read(lines, { corrections: { sign: 'spent-positive' } }).plan.questions).toEqual([]);
  });

  it('are not asked where a balance tells', () => {
    const told = read(
      '14/01/2026,SLACK,87.50,,900.00\n13/01/2026,CUSTOMER,,1000.00,987.50\n12/01/2026,ZOOM,15.99,,-12.50\n11/01/2026,REFUND,,12.00,3.49\n',
    );
    expect([told.plan.questions, told.rows[0]?.amount]).toEqual([[], 8750]);
  });
});
