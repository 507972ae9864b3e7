import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { FLAG_NAMES, flagText } from '#domain/invoices/flags/flag-words.ts';
import type { ReviewedFlag } from '#domain/invoices/flags/review-flags.ts';
import type { Invoice, InvoiceReview } from '#domain/invoices/invoice.ts';
import { formatMoney } from '#domain/money/format.ts';
import { FlagChip } from '../findings/chips.tsx';
import classes from '../findings/findings.module.css';
import { ReviewForm } from './review-form.tsx';
import { useReview } from './use-review.ts';

interface FlagItemProps {
  readonly invoice: Invoice;
  readonly item: ReviewedFlag;
}

/** One contradiction: both figures, the money, and what the manager says to it. */
export function FlagItem({ invoice, item }: FlagItemProps): ReactNode {
  const { locale } = useSession();
  const { flag, state, review } = item;
  return (
    <li className={classes['item']} data-flag={flag.kind}>
      <div className={classes['head']}>
        <h4>{FLAG_NAMES[flag.kind]}</h4>
        <FlagChip state={state} />
        {flag.money !== null && <span className={classes['push']}>{formatMoney(flag.money, locale)}</span>}
      </div>
      {flag.line !== null && <p className="desk-dim">{invoice.lines[flag.line]?.description}</p>}
      <p className={classes['figure']}>{flagText(flag, locale)}</p>
      {flag.otherInvoiceId !== null && (
        <p>
          <Link href={`/invoices/${flag.otherInvoiceId}`}>Open the other invoice</Link>
        </p>
      )}
      {review !== null && <Said item={item} review={review} />}
      <Answer key={review?.at ?? ''} invoice={invoice} item={item} />
    </li>
  );
}

/** What was said to the flag; to other figures when it is open again. */
function Said({
  item: { flag, state },
  review,
}: {
  readonly item: ReviewedFlag;
  readonly review: InvoiceReview;
}): ReactNode {
  const { locale } = useSession();
  const done = review.verdict === 'accepted' ? 'Accepted' : 'Disputed';
  const on = formatDate(review.at.slice(0, 10) as IsoDate, locale);
  const note = review.note === '' ? 'no note' : review.note;
  if (state !== 'open') {
    return (
      <p className={classes['note']}>
        {done} on {on}: {note}
      </p>
    );
  }
  return (
    <p className={classes['note']}>
      {done} on {on} ({note}) when it said: {flagText({ ...flag, ...review.figures }, locale)} The figures are
      others now.
    </p>
  );
}

function Answer({ invoice, item: { flag, state } }: FlagItemProps): ReactNode {
  const { readOnly } = useSession();
  const { review, takeBack } = useReview();
  const [verdict, setVerdict] = useState<InvoiceReview['verdict'] | null>(null);
  if (verdict !== null) {
    return (
      <ReviewForm
        verdict={verdict}
        onCancel={() => setVerdict(null)}
        onSave={(note) =>
          void review(invoice, flag, verdict, note).then((stored) => {
            if (stored) setVerdict(null);
          })
        }
      />
    );
  }
  const shared = { size: 'compact-sm', variant: 'default', disabled: readOnly !== null } as const;
  return (
    <div className={classes['buttons']}>
      {state !== 'disputed' && (
        <Button {...shared} onClick={() => setVerdict('disputed')}>
          Dispute…
        </Button>
      )}
      {state !== 'accepted' && (
        <Button {...shared} onClick={() => setVerdict('accepted')}>
          Accept…
        </Button>
      )}
      {state !== 'open' && (
        <Button {...shared} onClick={() => void takeBack(invoice, flag)}>
          Open again
        </Button>
      )}
    </div>
  );
}
