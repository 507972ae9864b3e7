import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useContracts } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { EstateApplication } from '#domain/overlap/estate.ts';
import { freedBy } from '#domain/overlap/freed.ts';
import type { Freed, FreedContract } from '#domain/overlap/freed.ts';
import { costOf } from '#domain/overlap/money.ts';
import { freeingWords, wordsOfUse } from '#domain/overlap/words.ts';
import classes from '../overlap.module.css';
import { costSource, costText, costTitle } from '../overlap-words.ts';

/** Applications that would go: cost, use, and from when the money is free. */
export function GoingList({ all }: { readonly all: readonly EstateApplication[] }): ReactNode {
  const { today, settings } = useSession();
  const contracts = useContracts();
  const freed = useMemo(
    () => contracts && all.map((one) => freedBy(one, contracts, today, settings.deadlines)),
    [contracts, all, today, settings.deadlines],
  );
  return (
    <ul className={classes['lines']}>
      {freed?.map((one) => (
        <Going key={one.one.application.id} freed={one} />
      ))}
    </ul>
  );
}

function Going({ freed: { one, contracts } }: { readonly freed: Freed }): ReactNode {
  const { locale } = useSession();
  const { application, use } = one;
  const source = costSource(one);
  return (
    <li className={classes['line']}>
      <div className={classes['pair']}>
        <Link href={`/applications/${application.id}`} className={classes['link'] ?? ''}>
          {application.name}
        </Link>
        <span className="desk-number" title={costTitle(one)}>
          {costText(costOf([one]), locale)}
        </span>
      </div>
      <div className={`${classes['pair']} ${classes['small']}`}>
        <span>{`Use: ${wordsOfUse(use)}`}</span>
        <span>{source === '' ? '' : `by ${source}`}</span>
      </div>
      {contracts.length === 0 && (
        <div className={classes['small']}>No contract is known: its charges end when it is cancelled.</div>
      )}
      {contracts.map((contract) => (
        <FreedLine key={contract.contractId} contract={contract} />
      ))}
    </li>
  );
}

function FreedLine({ contract }: { readonly contract: FreedContract }): ReactNode {
  const { locale } = useSession();
  const { contractId, freeing } = contract;
  return (
    <div className={classes['small']}>
      {`Free ${freeingWords(freeing, locale)}: `}
      <Link
        href={`/contracts/${contractId}/renewal/decision?term=${freeing.termStart}`}
        className={classes['accent'] ?? ''}
        aria-label={`Decision about ${contract.name}`}
      >
        decision
      </Link>
    </div>
  );
}
