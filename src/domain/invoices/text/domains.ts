import type { PagePlace } from '../found-invoice.ts';
import { partOf } from './cells.ts';
import type { TextDocument } from './document.ts';

/** The vendor that owns a web domain, as the catalogue knows it. */
export type VendorOfDomain = (domain: string) => string | null;

export interface DomainFound {
  readonly domain: string;
  /** The label that names the owner: `slack` of `billing.slack.com`. */
  readonly core: string;
  readonly place: PagePlace;
}

const DOMAIN = /(?<=@|\/\/|www\.|\s|^|\()((?:[a-z0-9-]+\.)+[a-z]{2,10})(?=$|[\s/).,;:?])/gi;
const DOUBLE_ENDING = /\.(?:co|com|org|net|ac|gov)\.[a-z]{2}$/i;
const PAYMENT_PAGES: ReadonlySet<string> = new Set([
  'stripe.com',
  'paypal.com',
  'gocardless.com',
  'localhost.local',
]);

/** Web and mail domains in a document, without those of payment pages. */
export function domainsOf(document: TextDocument): readonly DomainFound[] {
  return document.lines.flatMap((line) =>
    line.cells.flatMap((cell) =>
      [...cell.text.matchAll(DOMAIN)].flatMap((found) => {
        const labels = found[0].toLowerCase().split('.');
        const kept = labels.slice(DOUBLE_ENDING.test(found[0]) ? -3 : -2);
        const domain = kept.join('.');
        if (PAYMENT_PAGES.has(domain)) return [];
        const place = partOf(cell, found.index, found.index + found[0].length);
        return [{ domain, core: kept[0] ?? '', place }];
      }),
    ),
  );
}
