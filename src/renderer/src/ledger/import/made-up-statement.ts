const MERCHANTS = [
  'SLACK T03BTQ8AC',
  'ZOOM.US 888-799-9666',
  'GITHUB INC',
  'ADOBE *CREATIVE',
  'CAFE FELLOWS 12',
  'DB 4411',
];
const DEPARTMENTS = ['Sales', 'Marketing', 'Engineering', 'Finance'];
const CATEGORIES = ['Travel', 'Meals', 'Software', 'Office'];

/** How a made-up statement is written. */
export type StatementStyle = 'iso' | 'german';

function pick(from: readonly string[], row: number): string {
  return from[row % from.length] ?? '';
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function fieldsOf(row: number, style: StatementStyle): string[] {
  const [year, month, day] = [2024 + (row % 2), two(1 + (row % 12)), two(1 + (row % 28))];
  const date = style === 'iso' ? `${year}-${month}-${day}` : `${day}.${month}.${year}`;
  const sign = row % 20 === 0 ? '-' : '';
  const [whole, cents] = [1 + ((row * 37) % 900), two((row * 13) % 100)];
  const amount = style === 'iso' ? `${sign}${whole}.${cents}` : `${sign}${whole},${cents}`;
  // As with real cards, some descriptors come once only.
  const description = `${pick(MERCHANTS, row * 7)} ${row % 3 === 0 ? (row * 7919).toString(36).toUpperCase() : row % 50}`;
  const reference = `TX${10_000_000 + row}`;
  return [
    date,
    date,
    description,
    amount,
    'EUR',
    pick(CATEGORIES, row),
    `Holder ${row % 40}`,
    pick(DEPARTMENTS, row),
    reference,
  ];
}

/** A card statement of so many rows that nobody ever paid, the same every time. */
export function makeUpStatement(rows: number, style: StatementStyle): string {
  const mark = style === 'iso' ? ',' : ';';
  const header = [
    'Date',
    'Posted',
    'Description',
    'Amount',
    'Currency',
    'Category',
    'Card holder',
    'Department',
    'Reference',
  ];
  const lines = [header.join(mark)];
  for (let row = 0; row < rows; row++) lines.push(fieldsOf(row, style).join(mark));
  return `${lines.join('\r\n')}\r\n`;
}
