import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useRightSizesOf } from '#database/use-right-sizes.ts';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import type { LineSize } from '#domain/right-sizing/right-size.ts';
import { planAddress, sizeSummary } from '#domain/right-sizing/words.ts';
import classes from './factors.module.css';

interface RightSizeNoteProps {
  readonly contract: Contract;
  readonly application: Application | null;
  readonly decision: RenewalDecision;
}

/** Seats that can't go at this renewal any more say when they can. */
function laterWords({ freed, freeing }: LineSize, decision: RenewalDecision, locale: string): string {
  const { termStart, until } = freeing;
  if (freed === 0 || termStart === decision.termStart || until === null) return '';
  return ` They can go at the renewal after ${formatDate(until, locale)}.`;
}

/** What right-sizing says about the contract's lines; nothing where it is unknown. */
export function RightSizeNote({ contract, application, decision }: RightSizeNoteProps): ReactNode {
  const { locale } = useSession();
  const sizes = useRightSizesOf(contract, application);
  const known = (sizes ?? []).filter((size) => size.kind === 'sized');
  return known.map((size) => (
    <p key={size.line.id} className={classes['rightSize']}>
      Right-sizing{known.length > 1 && ` of ${size.product}`}: {sizeSummary(size, locale)}
      {laterWords(size, decision, locale)}{' '}
      {size.freed > 0 && (
        <Anchor component={Link} href={planAddress(size)} inherit underline="always">
          Try it in the scenarios
        </Anchor>
      )}
    </p>
  ));
}
