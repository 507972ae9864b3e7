/** A card statement in euros whose figures tests know by heart: 8 rows, two of them identical, net 321.40. */
export const STATEMENT = [
  'Date,Description,Amount,Currency,Card holder',
  '2026-01-05,SLACK T03BTQ8AC,96.00,EUR,Ada',
  '2026-01-09,COFFEE FELLOWS 12,3.20,EUR,Ada',
  '2026-01-09,COFFEE FELLOWS 12,3.20,EUR,Ada',
  '2026-01-20,MAILCHIMP *MISC,45.00,EUR,Ben',
  '2026-02-05,SLACK T03BTQ8AC,96.00,EUR,Ada',
  '2026-02-11,DROPBOX*B2TXK3,119.00,EUR,Cy',
  '2026-02-14,REWE MARKT 51,54.00,EUR,Ben',
  '2026-02-20,DROPBOX*B2TXK3,-95.00,EUR,Cy',
  '',
].join('\n');
