import { describe, expect, it } from 'vitest';
import { accept, dataFile, readBytes } from './read.ts';

/** Month, data rows, net sum in pence, first and last day: computed from the files by an independent script. */
const BIRMINGHAM = [
  ['201612', 3002, 50367076, '2016-10-25', '2017-01-02'],
  ['201701', 5227, 58889069, '2016-12-15', '2017-02-03'],
  ['201702', 3836, 74103541, '2017-01-23', '2017-03-02'],
  ['201703', 4261, 86249592, '2017-02-22', '2017-04-03'],
  ['201704', 3163, 62203465, '2016-12-21', '2017-05-03'],
  ['201705', 5255, 27454122, '2016-12-21', '2017-06-02'],
  ['201706', 4942, 87631300, '2017-05-29', '2017-07-03'],
  ['201707', 5141, 114413898, '2017-05-22', '2017-08-02'],
  ['201708', 2306, 90501759, '2017-07-25', '2017-08-31'],
  ['201709', 4598, 122953921, '2017-06-23', '2017-10-03'],
  ['201710', 4655, 129657749, '2017-06-09', '2017-11-03'],
  ['201711', 5205, 120610272, '2017-10-02', '2017-12-01'],
] as const;

describe('purchase card files of Birmingham', () => {
  it.each(BIRMINGHAM)('%s is read to the last row and penny', (month, rows, net, from, to) => {
    const bytes = dataFile(`purchase-cards/purchase-card-transactions-${month}.csv.gz`);
    const file = accept(readBytes(bytes, { currency: 'GBP' }));
    const dates = file.rows.map((row) => row.date).sort();
    expect(file.rejected).toEqual([]);
    expect([file.rows.length, file.net, dates[0], dates.at(-1)]).toEqual([rows, net, from, to]);
    expect(file.plan.questions).toEqual([]);
  });

  it('takes the billed amount where the file has the foreign original too, and keeps the original', () => {
    const file = accept(readBytes(dataFile('purchase-cards/purchase-card-transactions-201701.csv.gz')));
    expect(file.plan.columns.amount?.header).toBe('BILLING GROSS AMT');
    expect(file.plan.columns.originalAmount?.header).toBe('ORIGINAL GROSS AMT');
    const foreign = file.rows.find((row) => row.extra.includes('"ORIGINAL CUR":"USD"'));
    expect(foreign?.currency).toBe('GBP');
    expect(JSON.parse(foreign?.extra ?? '')).toMatchObject({ 'ORIGINAL CUR': 'USD' });
  });

  it('takes the original amount where there is no other', () => {
    const file = accept(readBytes(dataFile('purchase-cards/purchase-card-transactions-201612.csv.gz')));
    expect(file.plan.columns.amount?.header).toBe('ORIGINAL GROSS AMT');
    expect(file.plan.evidence.some(({ sentence }) => sentence.includes('only amount column'))).toBe(true);
  });
});

/**
 * File, data rows, size of the net sum in minor units: computed from the files by the configuration of
 * bank2ynab, whose sign follows the bank; ours is positive for money spent.
 */
const STATEMENTS = [
  ['20171001-20171106.csv', 1, 5999],
  ['2018-04-14_10-52-13_bunq-transactieoverzicht.csv', 3, -72854],
  ['20180226-1000594757-umsatz.CSV', 1, 3699],
  ['20180226_12345678.csv', 1, 500],
  ['2019-03-02_11-50-46_bunq-statement.csv', 7, 2382],
  ['CSV_A_20180414_112204.csv', 3, 103749],
  ['MonzoDataExport_February2018_2018-02-26_174335.csv', 1, 1000],
  ['Movements_1234512345_201805271848.csv', 1, 100],
  ['TH_20180101-20180523_page_1.csv', 9, 259999],
  ['TH_20180101-20180523_strana_1.csv', 9, 259999],
  ['TH_20180521-20180523.csv', 1, 11111],
  ['Umsaetze_KtoNr538917600_EUR_02-03-2018_1503.CSV', 1, 1722],
  ['W80844_EBH_201945.202122.csv', 2, -94000],
  ['dba33fceecd62c3c727893361e0ba4d3.P000000027355791.csv', 1, 780],
  ['export_BE11123456789012_20180304_1422.csv', 1, 340],
  ['export_KBC-Mastercard Business Essential_20200204_1604.csv', 3, -273],
  ['kta_ei.dat', 11, 615222],
  ['statement_1.csv', 1, 2059],
  ['test_BOI_TransactionExport.csv', 27, 41961],
  ['test_swedebank_statement.xls', 13, -257893],
  ['umsatz-1234________1234-20180227.CSV', 1, 500],
] as const;

const NULL_ROW = [
  'test_delimiter_tab.csv',
  'test_headers.csv',
  'test_raiffeisen_01.csv',
  'test_raiffeisen_02.csv',
  'test_regex_123456_87654321_1234_21_12.csv',
  'test_row_format_default.csv',
  'test_row_format_neg_inflow.csv',
] as const;

describe('bank exports of many countries', () => {
  it.each(STATEMENTS)('%s is read exactly as an independent script counts it', (name, rows, net) => {
    const file = accept(readBytes(dataFile(`statements/bank2ynab/${name}`), { fileName: name }));
    expect([file.rows.length, file.net]).toEqual([rows, net]);
    expect(file.rejected).toEqual([]);
    expect(file.plan.questions).toEqual([]);
  });

  it('leaves opening balance, turnovers and closing balance out', () => {
    const file = accept(readBytes(dataFile('statements/bank2ynab/test_swedebank_statement.xls')));
    expect(file.skipped.map(({ line }) => line)).toEqual([2, 16, 17, 18]);
  });
});

describe('bank exports that are counted otherwise on purpose', () => {
  it.each(NULL_ROW)(
    '%s: 73 of 74 rows and the exact sum, since “A null transaction” has neither date nor amount',
    (name) => {
      const file = accept(readBytes(dataFile(`statements/bank2ynab/${name}`), { fileName: name }));
      expect([file.rows.length, file.net, file.rejected]).toEqual([73, 458_070, []]);
      expect(file.skipped[0]?.reason).toBe('Neither date nor amount: a heading or note.');
    },
  );

  it('TransactionHistory: 8 rows of 15 lines and the exact sum, since 7 lines only continue the text above', () => {
    const name = 'TransactionHistory_20180418043121.csv';
    const file = accept(readBytes(dataFile(`statements/bank2ynab/${name}`), { fileName: name }));
    expect([file.rows.length, file.net, file.rejected]).toEqual([8, 17_328, []]);
    expect(file.rows[0]?.description).toBe('DEBIT PURCHASE 15/04/18  66-6666 UBER EATS AN2GO HELP.UBERh');
    expect(file.rows[0]?.currency).toBe('SGD');
  });

  it('MS_JANE_SMITH: 10 of 13 rows, since three are pending; “+ £1,100.00 CR” was received, not spent', () => {
    const file = accept(readBytes(dataFile('statements/bank2ynab/MS_JANE_SMITH_01-12-2019_14-12-2019.csv')));
    expect(file.skipped.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(file.rows.filter((row) => row.amount < 0).map((row) => row.amount)).toEqual([-110000]);
    expect([file.rows.length, file.net]).toEqual([10, 138580 - 110000]);
    expect(file.rows[0]?.currency).toBe('GBP');
  });

  it('test_row_format_CD_flag: 70 of 74 rows, since three have “EUR” where O or I must stand and one is empty', () => {
    const file = accept(readBytes(dataFile('statements/bank2ynab/test_row_format_CD_flag.csv')));
    expect(file.plan.dialect.sign).toBe('flag');
    expect(file.rows.length).toBe(70);
    expect(file.rejected.map(({ line }) => line)).toEqual([72, 73, 74]);
    expect(file.rejected[0]?.reason).toContain('“EUR” in “Column 5” does not say');
  });
});

describe('exports of neobanks and finance tools', () => {
  const readOne = (name: string) => accept(readBytes(dataFile(`statements/beanhub-extract/${name}`)));

  it('Chase: charges are negative, month first, known from the posting date beside', () => {
    const file = readOne('chase_credit_card.csv');
    expect(file.rows.map((row) => row.amount)).toEqual([-12345, 123, 456, 654, 400]);
    expect(file.plan.dialect.dateOrder).toBe('MDY');
    expect(file.plan.questions).toEqual([]);
  });

  it('Mercury: “Original Currency” is not the currency of the amount', () => {
    const file = readOne('mercury.csv');
    expect(file.plan.columns.currency).toBeUndefined();
    expect(file.plan.columns.date?.header).toBe('Date (UTC)');
    expect(file.net).toBe(195462);
  });

  it('Plaid: charges are positive, the refund negative', () => {
    expect(readOne('plaid.csv').rows.map((row) => row.amount)).toEqual([633, 8940, 433, 1200, -50000, 50000]);
  });

  it('Wealthsimple: the running balance tells the direction although most rows are deposits', () => {
    const file = readOne('wealthsimple.csv');
    expect(file.rows.map((row) => row.amount)).toEqual([-1234, 456, -123, 4567, -123456]);
    expect(file.plan.evidence.find(({ about }) => about === 'sign')?.sentence).toContain('balance');
  });

  it('a pending row does not count', () => {
    const file = readOne('csv.csv');
    expect([file.rows.length, file.skipped.length]).toEqual([1, 1]);
  });

  it('empty and foreign files are refused', () => {
    expect(readBytes(dataFile('statements/beanhub-extract/empty.csv'))).toMatchObject({
      ok: false,
      code: 'empty',
    });
    expect(readBytes(dataFile('statements/beanhub-extract/other.csv'))).toMatchObject({ ok: false });
  });
});

describe('supplier payments of Oxford', () => {
  const oxford = (quarter: string) =>
    readBytes(dataFile(`supplier-payments/expenditure-over-500-${quarter}.csv.gz`));

  it('reads a quarter exactly', () => {
    const file = accept(oxford('jul-sep-2016'));
    expect([file.rows.length, file.net, file.rejected.length]).toEqual([3581, 1293788362, 0]);
    expect(file.plan.columns.description?.header).toBe('Supplier Name');
    expect(file.plan.columns.department?.header).toBe('Service Area');
  });

  it('jan-mar-2014: 3859 of 3860 lines and the exact sum, since the last has neither date nor amount', () => {
    const file = accept(oxford('jan-mar-2014'));
    expect([file.rows.length, file.net]).toEqual([3859, 1341346798]);
    expect(file.skipped).toEqual([{ line: 3861, reason: 'Neither date nor amount: a heading or note.' }]);
  });

  it('apr-jun-2014: refused, since every date is 00:00:00', () => {
    const outcome = oxford('apr-jun-2014');
    expect(outcome).toMatchObject({ ok: false, code: 'no-date' });
    expect(outcome.ok ? '' : outcome.message).toContain(
      '“Paid Date” holds only times of day (such as 00:00:00)',
    );
  });
});
