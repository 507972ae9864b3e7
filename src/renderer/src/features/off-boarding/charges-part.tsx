import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { ImportId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { StandingCharge } from '#domain/off-boarding/charges.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import { chargeWords } from '#domain/off-boarding/settle.ts';
import { spendRowAddress } from '#ledger/spend-row-address.ts';
import classes from './off-boarding.module.css';

interface ChargesPartProps {
  readonly retirement: Retirement;
  readonly charges: readonly StandingCharge[];
  readonly onExplain: (charge: StandingCharge) => void;
}

function ChargeLine({
  charge: { row, left },
  onExplain,
}: {
  readonly charge: StandingCharge;
  readonly onExplain: () => void;
}): ReactNode {
  const { locale, readOnly } = useSession();
  const amount = (minor: number): string => formatMoney(money(minor, row.currency as CurrencyCode), locale);
  const { importId, line, date, description } = row;
  const place = { importId: importId as ImportId, line };
  return (
    <li className={classes['row']}>
      <span>{formatDate(date, locale)}</span>
      <Anchor component={Link} href={spendRowAddress({ place, date, description })} size="sm">
        {description}
      </Anchor>
      <strong>{amount(row.amount)}</strong>
      {left < row.amount && <span className="desk-dim">{`${amount(left)} not refunded`}</span>}
      <Button
        size="compact-xs"
        variant="default"
        disabled={readOnly !== null}
        aria-label={`Explain ${description} of ${formatDate(date, locale)}`}
        onClick={onExplain}
      >
        Explain…
      </Button>
    </li>
  );
}

/** What was charged after the last day: what stands, and what was explained. Nothing when there is neither. */
export function ChargesPart({ retirement, charges, onExplain }: ChargesPartProps): ReactNode {
  const { locale } = useSession();
  const { explainedCharges } = retirement;
  if (charges.length === 0 && explainedCharges.length === 0) return null;
  return (
    <section aria-labelledby="off-boarding-charges">
      <h3 id="off-boarding-charges" className={classes['title']}>
        Charges after the last day
      </h3>
      <ul className={classes['lines']}>
        {charges.map((charge) => (
          <ChargeLine
            key={`${charge.row.importId} ${charge.row.line}`}
            charge={charge}
            onExplain={() => onExplain(charge)}
          />
        ))}
        {explainedCharges.map((charge) => (
          <li key={`${charge.at} ${charge.date} ${charge.description}`} className={classes['meta']}>
            {`${charge.description}, ${chargeWords(charge, locale)}: ${charge.note}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
