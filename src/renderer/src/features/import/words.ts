import type { DateOrder } from '#domain/calendar/date-text.ts';
import type { DecimalMark } from '#domain/money/amount-text.ts';
import type { SpendRole, SpendSign } from '#domain/spend/recognise/plan.ts';
import type { TextEncoding } from '#domain/tables/encoding.ts';
import type { Delimiter } from '#domain/tables/row-stream.ts';

/** How the choices of an import are called on screen. */
export const ROLE_NAMES: Readonly<Record<SpendRole, string>> = {
  date: 'Date',
  postingDate: 'Posting date',
  description: 'Description',
  memo: 'Memo',
  amount: 'Amount',
  debit: 'Debit (money out)',
  credit: 'Credit (money in)',
  flag: 'Debit or credit mark',
  currency: 'Currency',
  originalAmount: 'Original amount',
  originalCurrency: 'Original currency',
  category: 'Category',
  payer: 'Payer or card',
  department: 'Department',
  reference: 'Reference',
  status: 'Status',
};

export const ENCODING_NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1250': 'Windows 1250 (Central Europe)',
  'windows-1252': 'Windows 1252 (Western Europe)',
};

export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
};

export const DECIMAL_NAMES: Readonly<Record<DecimalMark, string>> = {
  '.': 'Point: 1,234.56',
  ',': 'Comma: 1.234,56',
};

export const DATE_ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
  YMD: 'Year month day',
  DMY: 'Day month year',
  MDY: 'Month day year',
  SERIAL: 'Spreadsheet day numbers',
};

export const SIGN_NAMES: Readonly<Record<SpendSign, string>> = {
  'spent-positive': 'Money spent is positive',
  'spent-negative': 'Money spent is negative',
  'debit-credit': 'Debit and credit columns',
  flag: 'A column says debit or credit',
};
