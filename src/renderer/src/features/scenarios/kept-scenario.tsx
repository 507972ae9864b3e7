import { Button } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { KeptScenario } from '#domain/decisions/decision.ts';
import { minorUnits, money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import { scenarioName } from '#domain/scenarios/words.ts';
import classes from './scenarios.module.css';

interface KeptScenarioProps {
  readonly kept: KeptScenario;
  /** Local day on which it was kept. */
  readonly keptOn: IsoDate;
  /** The same assumptions with what the contract says today. */
  readonly present: Scenario;
  readonly onLoad: () => void;
  readonly onTakeAway: () => void;
}

/** What was kept with the decision, and what the same assumptions give today. */
export function KeptScenarioBar({ kept, keptOn, present, onLoad, onTakeAway }: KeptScenarioProps): ReactNode {
  const { locale, readOnly } = useSession();
  const text = (amount: Money): string => formatMoney(amount, locale);
  return (
    <section className={classes['kept']} aria-label="Kept with the decision">
      <IconPin size={16} stroke={1.5} aria-hidden />
      <p className={classes['keptText']}>
        Kept on {formatDate(keptOn, locale)}: <strong>{scenarioName(kept.choice, kept.assumptions)}</strong>{' '}
        over {kept.months} months, {text(kept.cash)} cash, {text(kept.accrual)} accrual.{' '}
        <span className="desk-dim">{comparedWords(kept, present, text)}</span>
      </p>
      <Button variant="default" onClick={onLoad}>
        Load its assumptions
      </Button>
      <Button variant="subtle" color="gray" disabled={readOnly !== null} onClick={onTakeAway}>
        Take away
      </Button>
    </section>
  );
}

function comparedWords(kept: KeptScenario, { cost }: Scenario, text: (amount: Money) => string): string {
  if (cost === null) return 'With today’s contract it can’t be calculated any more.';
  const difference = cost.totals.cash - kept.cash.minor;
  if (difference === 0 && cost.totals.accrual === kept.accrual.minor) return 'Today it comes to the same.';
  const now = text(money(cost.totals.cash, kept.cash.currency));
  if (difference === 0) {
    return `Today it is ${text(money(cost.totals.accrual, kept.accrual.currency))} accrual; the cash is the same.`;
  }
  const by = text(money(minorUnits(Math.abs(difference)), kept.cash.currency));
  return `Today it is ${now} cash, ${by} ${difference > 0 ? 'more' : 'less'}.`;
}
