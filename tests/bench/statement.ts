/**
 * Makes a card statement of `rows` rows and ten columns, some 110 bytes a row, the same every time. Runs
 * inside the page (it is handed over as source), so it uses nothing from outside.
 * Three in ten descriptors are unique, as where processors append order numbers.
 */
export function makeStatement(rows: number, seed: number): string[] {
  let state = seed;
  const dice = (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const two = (value: number): string => String(value).padStart(2, '0');
  const merchants = [
    'SLACK T03BTQ8AC', 'ZOOM.US 888-799-9666', 'GITHUB INC', 'ATLASSIAN* BITBUCKET', 'ADOBE *CREATIVE CLOUD',
    'MSFT * E0400', 'GOOGLE *GSUITE_acme', 'AMZN MKTP DE', 'DROPBOX*B2TX', 'FIGMA MONTHLY', 'NOTION LABS INC',
    'PAYPAL *CANVA', 'SHELL KINGS 587', 'TESCO STORES 2996', 'UBER *TRIP HELP', 'DEUTSCHE BAHN 4411',
    'HOTEL ADLON BERLIN', 'COFFEE FELLOWS 12', 'REWE SAGT DANKE 51', 'STAPLES BUEROBEDARF',
  ]; // prettier-ignore
  const payers = Array.from({ length: 60 }, (_, i) => `Card holder ${two(i)}`);
  const departments = ['Sales', 'Marketing', 'Engineering', 'Finance', 'People', 'Operations'];
  const categories = ['Travel', 'Meals', 'Office', 'Services', 'Other', 'Software'];
  const pieces = [
    'Date,Posted,Description,Amount,Currency,Category,Card holder,Department,Reference,Memo\r\n',
  ];
  let piece = '';
  for (let row = 0; row < rows; row++) {
    const day = dice(730);
    const date = new Date(Date.UTC(2024, 0, 1) + day * 86_400_000);
    const text = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
    const merchant = merchants[dice(merchants.length)] ?? '';
    const suffix = dice(10) < 3 ? ` ${(dice(2 ** 30) + row).toString(36).toUpperCase()}` : ` ${dice(100)}`;
    const amount = (dice(90_000) - (dice(20) === 0 ? 90_000 : 0)) / 100;
    piece += `${text},${text},${merchant}${suffix},${amount.toFixed(2)},EUR,${categories[dice(6)] ?? ''},`;
    piece += `${payers[dice(60)] ?? ''},${departments[dice(6)] ?? ''},TX${String(10_000_000 + row)},paid by card\r\n`;
    if (piece.length > 1_000_000) {
      pieces.push(piece);
      piece = '';
    }
  }
  pieces.push(piece);
  return pieces;
}
