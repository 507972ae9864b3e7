import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useStageEvents } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useOfCustomer } from '#database/use-customer-rows.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { customerHealth, healthTrend } from '#domain/health/customer-health.ts';
import type { HealthReading } from '#domain/health/health.ts';
import { firstDays } from '#domain/journey/customer-cell.ts';
import { HealthMark } from '#ui/customers/health-mark.tsx';
import type { CustomerSectionProps } from '#ui/sections/entry-sections.tsx';
import { ReadingDialog } from '../form/reading-dialog.tsx';
import { HealthLines } from '../health-lines.tsx';
import { HealthTrend } from '../health-trend.tsx';
import classes from '../health.module.css';
import { ReadingList } from './reading-list.tsx';

type Question = { readonly reading: HealthReading | null };

/** How one customer does: the score as arithmetic, its trend, and the readings that were entered (J5). */
export function CustomerHealth({ customer }: CustomerSectionProps): ReactNode {
  const { today, locale, settings, readOnly } = useSession();
  const readings = useOfCustomer('healthReadings', customer.id);
  const responses = useOfCustomer('npsResponses', customer.id);
  const touchpoints = useOfCustomer('touchpoints', customer.id);
  const events = useStageEvents(customer.id);
  const [asked, setAsked] = useState<Question | null>(null);
  const shown = useMemo(() => {
    if (!readings || !responses || !touchpoints) return null;
    const facts = { readings, responses, touchpoints };
    return {
      health: customerHealth(customer, facts, settings.health, today),
      trend: healthTrend(customer, facts, settings.health, today),
    };
  }, [customer, readings, responses, touchpoints, settings.health, today]);
  if (shown === null || readings === undefined || events === undefined) return null;
  const { health, trend } = shown;
  return (
    <section className={classes['section']} aria-labelledby="customer-health">
      <div className={classes['head']}>
        <h3 id="customer-health">Health</h3>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={readOnly !== null}
          onClick={() => setAsked({ reading: null })}
        >
          Record a reading
        </Button>
      </div>
      <p className={classes['now']}>
        <HealthMark health={health} />
        {health.frozen && (
          <span className="desk-dim">
            Frozen as of {formatDate(health.on, locale)}, the day before the customer was lost.
          </span>
        )}
      </p>
      <HealthLines health={health} locale={locale} />
      <h4>Last twelve months</h4>
      <HealthTrend points={trend} locale={locale} />
      <h4>Readings</h4>
      <ReadingList
        readings={readings}
        company={customer.company}
        onEdit={(reading) => setAsked({ reading })}
      />
      {asked !== null && (
        <ReadingDialog
          customer={customer}
          customerSince={firstDays(events).get(customer.id) ?? null}
          reading={asked.reading}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
