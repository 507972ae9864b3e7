import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDecisionsOf } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useRightSizesOf } from '#database/use-right-sizes.ts';
import { freeingText } from '#domain/right-sizing/steps.ts';
import { sizeSummary } from '#domain/right-sizing/words.ts';
import type { ContractSectionProps } from '#ui/sections/entry-sections.tsx';
import { sizeRows, type SizeRow } from '../list/size-rows.ts';
import { PlanButton } from '../plan-button.tsx';
import classes from '../right-sizing.module.css';
import { SizeChip } from '../size-chip.tsx';

function SizeLine({ row, named }: { readonly row: SizeRow; readonly named: boolean }): ReactNode {
  const { locale } = useSession();
  const { size, state } = row;
  return (
    <li className={classes['line']}>
      <div className={classes['first']}>
        <SizeChip state={state} />
        {named && <strong>{size.product}</strong>}
        {size.kind === 'sized' && <span>{sizeSummary(size, locale)}</span>}
      </div>
      {size.kind === 'unknown' && <p className={classes['why']}>{size.why}</p>}
      {size.kind === 'sized' && size.freed > 0 && (
        <>
          <p className={classes['why']}>{freeingText(size.freeing, locale)}</p>
          <PlanButton size={size} planned={state === 'planned'} />
        </>
      )}
      <Anchor
        component={Link}
        size="sm"
        href={`/usage/right-sizing?line=${encodeURIComponent(row.id)}`}
        aria-label={`How the right size of ${size.product} was worked out`}
      >
        How it was worked out
      </Anchor>
    </li>
  );
}

/** Which seats of a contract can go at its next renewal; nothing for contracts that are not running. */
export function ContractRightSizing({ contract, application }: ContractSectionProps): ReactNode {
  const sizes = useRightSizesOf(contract, application);
  const decisions = useDecisionsOf(contract.id);
  if (sizes === undefined || decisions === undefined || sizes.length === 0) return null;
  const rows = sizeRows(sizes, application === null ? [] : [application], decisions);
  return (
    <section aria-labelledby="contract-right-sizing" className={classes['section']}>
      <h3 id="contract-right-sizing" className={classes['title']}>
        Right size
      </h3>
      <ul className={classes['lines']}>
        {rows.map((row) => (
          <SizeLine key={row.id} row={row} named={rows.length > 1} />
        ))}
      </ul>
    </section>
  );
}
