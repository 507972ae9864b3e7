import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { useUseOptions } from '#database/use-application-use.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { UsedApplication } from '#domain/usage/figures/application-use.ts';
import { trendOfUse } from '#domain/usage/figures/use-trend.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import { useTableKey } from '#ui/charts/use-table-key.ts';
import { WHOLE, type UsageAddress } from '../utilisation/usage-address.ts';
import { TrendChart, TrendTable } from './trend-views.tsx';
import classes from './use-panel.module.css';

interface UseTrendProps {
  readonly application: UsedApplication;
  readonly contracts: readonly Contract[];
  readonly snapshots: readonly UsageSnapshot[];
  /** Whose group is looked at; the whole without it. */
  readonly address?: UsageAddress;
}

/** How use went over the snapshots: a chart, and its table by `t`. */
export function UseTrend({ application, contracts, snapshots, address }: UseTrendProps): ReactNode {
  const { locale } = useSession();
  const options = useUseOptions();
  const [asTable, setAsTable] = useState(false);
  const name = address?.group.function ?? null;
  const seatType = address?.group.seatType ?? null;
  const points = useMemo(
    () => trendOfUse(application, contracts, snapshots, { ...WHOLE, function: name, seatType }, options),
    [application, contracts, snapshots, name, seatType, options],
  );
  const toggle = useCallback(() => setAsTable((before) => !before), []);
  useTableKey(toggle);
  if (points.length === 0) return null;
  const part = [name, seatType].filter((one) => one !== null).join(', ');
  return (
    <section aria-label="Trend">
      <h3>
        Trend{part === '' ? '' : ` of ${part}`}
        <Button size="compact-xs" variant="default" onClick={toggle}>
          {asTable ? 'Show chart' : 'Show table'}
        </Button>
      </h3>
      {points.length === 1 && (
        <p className={classes['small']}>One file so far. With the next one it is seen how use changes.</p>
      )}
      {asTable || points.length === 1 ? (
        <TrendTable points={points} locale={locale} />
      ) : (
        <TrendChart points={points} locale={locale} />
      )}
    </section>
  );
}
