import { useMemo } from 'react';
import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { FLAG_NAMES } from '#domain/invoices/flags/flag-words.ts';
import { figuresOf, reviewId } from '#domain/invoices/flags/review-flags.ts';
import type { InvoiceFlag } from '#domain/invoices/flags/flag.ts';
import type { Invoice, InvoiceReview } from '#domain/invoices/invoice.ts';
import { invoiceWords } from '../use-invoice-actions.ts';

/** What can be said to a flag; each is one action that can be undone. */
export interface ReviewActions {
  review(
    invoice: Invoice,
    flag: InvoiceFlag,
    verdict: InvoiceReview['verdict'],
    note: string,
  ): Promise<boolean>;
  takeBack(invoice: Invoice, flag: InvoiceFlag): Promise<boolean>;
}

function words(invoice: Invoice, flag: InvoiceFlag): string {
  return `“${FLAG_NAMES[flag.kind]}” of ${invoiceWords([invoice])}`;
}

export function useReview(): ReviewActions {
  const { perform, workspace } = useSession();
  return useMemo(
    () => ({
      review: (invoice, flag, verdict, note) => {
        const row: InvoiceReview = {
          id: reviewId(invoice.id, flag.key),
          invoiceId: invoice.id,
          flag: flag.key,
          verdict,
          note: note.trim(),
          figures: figuresOf(flag),
          at: workspace.now(),
        };
        const done = verdict === 'accepted' ? 'Accepted' : 'Disputed';
        return perform(`${done} ${words(invoice, flag)}`, [put('invoiceReviews', row)]);
      },
      takeBack: (invoice, flag) =>
        perform(`Opened ${words(invoice, flag)} again`, [
          remove('invoiceReviews', reviewId(invoice.id, flag.key)),
        ]),
    }),
    [perform, workspace],
  );
}
