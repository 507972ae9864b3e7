import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ReferralBranch } from '#domain/advocacy/referral.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import classes from '../advocacy.module.css';

/** Who brought whom, as lists within lists. */
export function ReferralList({ branches }: { readonly branches: readonly ReferralBranch[] }): ReactNode {
  return (
    <ul className={classes['tree']}>
      {branches.map(({ customer, brought, all }) => (
        <li key={customer.id}>
          <Link href={`/customers/${customer.id}`}>{customer.company}</Link>{' '}
          <span className="desk-dim">
            {customer.state.kind === 'lost' ? 'lost' : STAGE_NAMES[customer.stage]}
            {all > 0 && `, brought ${brought.length}`}
            {all > brought.length && ` (${all} with those they brought)`}
          </span>
          {brought.length > 0 && <ReferralList branches={brought} />}
        </li>
      ))}
    </ul>
  );
}
