import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import { referralTree } from '#domain/advocacy/referral.ts';
import type { CustomerId } from '#domain/brand.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '../advocacy.module.css';
import { useAdvocates } from '../use-advocates.ts';
import { RankedList } from './ranked-list.tsx';
import { ReferralList } from './referral-list.tsx';

interface ViewProps {
  readonly customers: readonly Customer[];
  readonly entries: readonly Advocacy[];
  readonly onRecord: (id: CustomerId) => void;
}

/** Who did something for us, the strongest first. */
export function AdvocatesView({ customers, entries, onRecord }: ViewProps): ReactNode {
  const { readOnly } = useSession();
  const advocates = useAdvocates(customers, entries)?.advocates;
  if (advocates === undefined) return null;
  if (advocates.length === 0) {
    return (
      <EmptyState title="Nobody speaks for you yet">
        Record a referral, a review, a case study or a loyalty membership; under “Ask next” are those who
        would.
      </EmptyState>
    );
  }
  return (
    <ScrollRegion label="Advocates" className={classes['scroll']}>
      <RankedList
        caption="Ranked by what they did and what is known of them; behind each reason are its points"
        rows={advocates}
        action="Record"
        disabled={readOnly !== null}
        onAction={onRecord}
      />
    </ScrollRegion>
  );
}

/** Who did nothing yet but would. */
export function AskView({ customers, entries, onRecord }: ViewProps): ReactNode {
  const { readOnly } = useSession();
  const candidates = useAdvocates(customers, entries)?.candidates;
  if (candidates === undefined) return null;
  if (candidates.length === 0) {
    return (
      <EmptyState title="Nobody to ask">
        Here are customers who would recommend you (9 or 10), or are in good health after a year, and were not
        asked in the last six months.
      </EmptyState>
    );
  }
  return (
    <ScrollRegion label="Customers to ask next" className={classes['scroll']}>
      <RankedList
        caption="Would recommend you, or in good health after a year; not asked yet, and not declined in the last six months"
        rows={candidates}
        action="Record"
        disabled={readOnly !== null}
        onAction={onRecord}
      />
    </ScrollRegion>
  );
}

/** Who brought whom. */
export function ReferralsView({ customers }: { readonly customers: readonly Customer[] }): ReactNode {
  const branches = useMemo(() => referralTree(customers), [customers]);
  if (branches.length === 0) {
    return (
      <EmptyState title="Nobody brought anybody yet">
        Record a referral: whom it brought gets a card in Awareness.
      </EmptyState>
    );
  }
  return (
    <ScrollRegion label="Who brought whom" className={classes['scroll']}>
      <ReferralList branches={branches} />
    </ScrollRegion>
  );
}
