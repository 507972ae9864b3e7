import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useWouldFire } from '#database/use-play-rows.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { Play } from '#domain/plays/play.ts';
import classes from '../plays.module.css';

const NAMED = 12;

function Found({
  customers,
  off,
}: {
  readonly customers: readonly Customer[];
  readonly off: boolean;
}): ReactNode {
  const many = customers.length === 1 ? '1 customer' : `${customers.length} customers`;
  return (
    <>
      <p>{`Would be set off for ${many} today${off ? ' if it were on' : ''}${customers.length === 0 ? '.' : ':'}`}</p>
      {customers.length > 0 && (
        <p className="desk-dim">
          {customers
            .slice(0, NAMED)
            .map(({ company }) => company)
            .join(', ')}
          {customers.length > NAMED && ` and ${customers.length - NAMED} more`}
        </p>
      )}
    </>
  );
}

/** For whom the play as it is typed would be set off today; those for whom it ran already are left out. */
export function Preview({ draft }: { readonly draft: Play | null }): ReactNode {
  const asked = useMemo(() => draft && { ...draft, enabled: true }, [draft]);
  const customers = useWouldFire(asked);
  return (
    <output className={classes['preview']}>
      {draft === null ? (
        <p className="desk-dim">For whom it would be set off is told here as soon as all fields are right.</p>
      ) : customers === undefined ? (
        <p className="desk-dim">Looking for whom it would be set off…</p>
      ) : customers === null ? (
        <p>For whom it would be set off could not be read. It can be saved all the same.</p>
      ) : (
        <Found customers={customers} off={!draft.enabled} />
      )}
    </output>
  );
}
