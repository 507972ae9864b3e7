import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from '../spend.module.css';
import type { Committed } from '#ledger/committed-items.ts';

const MOST_NAMED = 6;
const WHY = {
  'no-price': 'no price or billing period',
  'no-notice': 'no notice period, so no earliest end',
} as const;

/** Contracts that may owe something nobody can tell: named, not counted as 0. */
export function UnknownContracts({ unknown }: Pick<Committed, 'unknown'>): ReactNode {
  if (unknown.length === 0) return null;
  const named = unknown.slice(0, MOST_NAMED);
  return (
    <p className={classes['apart']} role="note">
      <IconInfoCircle size={16} stroke={1.6} aria-hidden />
      <span>
        {`${unknown.length === 1 ? 'One running contract is' : `${unknown.length} running contracts are`} not in these figures, because it is unknown what they owe: `}
        {named.map(({ contract, why }, index) => (
          <span key={contract.id}>
            {index > 0 && ', '}
            <Link href={`/contracts/${contract.id}`}>{contract.name}</Link> {`(${WHY[why]})`}
          </span>
        ))}
        {unknown.length > named.length && ` and ${unknown.length - named.length} more`}.
      </span>
    </p>
  );
}
