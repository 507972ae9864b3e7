import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import { openRisesOf } from '#domain/spend/recurring/findings.ts';
import type { FoundChange, RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { reasonText } from '#domain/spend/recurring/reasons.ts';
import { PERIOD_NAMES } from '#domain/spend/recurring/words.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import { Fact, FactList } from '#ui/fields/fact-list.tsx';
import { Panel } from '#ui/panel/panel.tsx';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { changeName, changeNote, changeWords } from './change-words.ts';
import classes from './recurring.module.css';
import { rowsAddress } from './recurring-address.ts';
import { SeriesChart } from './series-chart.tsx';
import { SeriesCharges } from './series-charges.tsx';
import { StateChip } from './state-chip.tsx';
import { useAcknowledge } from './use-acknowledge.ts';

interface SeriesPanelProps {
  readonly series: RecurringSeries;
  readonly acknowledged: ReadonlySet<string>;
}

/** One series: what it costs, when it comes next, how its price changed, why we believe in it, and its charges. */
export function SeriesPanel({ series, acknowledged }: SeriesPanelProps): ReactNode {
  const { locale } = useSession();
  const { vendorName, state, id } = series;
  return (
    <Panel title={vendorName} mark={<StateChip state={state} />} entryId={id}>
      <div className={classes['panel']}>
        <SeriesFacts series={series} />
        <SeriesChart series={series} locale={locale} />
        {series.changes.length > 0 && <Changes series={series} acknowledged={acknowledged} />}
        <section aria-labelledby="series-reasons">
          <h3 id="series-reasons">Why it is listed</h3>
          <Reasons series={series} locale={locale} />
        </section>
        <section aria-labelledby="series-charges">
          <h3 id="series-charges">Charges</h3>
          <SeriesCharges series={series} locale={locale} />
        </section>
      </div>
    </Panel>
  );
}

/** The address names a series that is not there (any more): another statement may have made another one of it. */
export function MissingSeriesPanel(): ReactNode {
  return (
    <Panel title="Not found" entryId="missing">
      <EmptyState title="This series is not there any more">
        Its rows were removed, or belong to another vendor now. Choose another one from the list.
      </EmptyState>
    </Panel>
  );
}

function SeriesFacts({ series }: { readonly series: RecurringSeries }): ReactNode {
  const { today, locale } = useSession();
  const money = (minor: number): string => ledgerMoney(minor, series.currency, locale);
  const { usual, min, max, next, overdueSince } = series;
  return (
    <FactList>
      <Fact label="Amount">
        <p>{usual === null ? `varies, ${money(min)} to ${money(max)}` : money(usual)}</p>
      </Fact>
      <Fact label="Period">
        <p>{`${PERIOD_NAMES[series.period]}, ${series.charges.length} charges`}</p>
      </Fact>
      <Fact label="Per year">
        <p>
          {series.state === 'stopped' ? 'nothing any more' : money(series.yearly)}
          {usual === null && series.state !== 'stopped' && ' in the last 12 months'}
        </p>
      </Fact>
      <Fact label="Next expected">
        <p>
          {next === null
            ? 'none'
            : `${formatDate(next.date, locale)}, ${formatDaysFrom(next.date, today, locale)}`}
          {overdueSince !== null &&
            next !== null &&
            ` (the one of ${formatDate(overdueSince, locale)} did not come)`}
        </p>
      </Fact>
      <Fact label="Payer">
        <p>{series.payer === '' ? 'not named' : series.payer}</p>
      </Fact>
      <Fact label="Application">
        <p>
          {series.applicationId === null ? (
            'none yet'
          ) : (
            <Link href={`/applications/${series.applicationId}`}>{series.applicationName}</Link>
          )}
        </p>
      </Fact>
      <Fact label="Rows">
        <p>
          <Link href={rowsAddress(series)}>Show in the ledger</Link>
        </p>
      </Fact>
    </FactList>
  );
}

function Changes({ series, acknowledged }: SeriesPanelProps): ReactNode {
  const open = new Set(openRisesOf(series, acknowledged).map(({ id }) => id));
  return (
    <section aria-labelledby="series-changes">
      <h3 id="series-changes">Changes of the amount</h3>
      <ul className={classes['changes']}>
        {series.changes.toReversed().map((change) => (
          <Change
            key={change.id}
            series={series}
            change={change}
            open={open.has(change.id)}
            acknowledged={acknowledged.has(change.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ChangeProps {
  readonly series: RecurringSeries;
  readonly change: FoundChange;
  readonly open: boolean;
  readonly acknowledged: boolean;
}

function Change({ series, change, open, acknowledged }: ChangeProps): ReactNode {
  const { locale, readOnly } = useSession();
  const actions = useAcknowledge();
  const note = changeNote(change, series, locale);
  return (
    <li>
      <div>
        <strong>{changeName(change)}</strong>
        <p>{changeWords(change, series, locale)}</p>
        {note !== null && <p className="desk-dim">{note}</p>}
      </div>
      {open && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={readOnly !== null}
          onClick={() => void actions.acknowledge([{ series, change }])}
        >
          Acknowledge
        </Button>
      )}
      {acknowledged && (
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={readOnly !== null}
          onClick={() => void actions.takeBack({ series, change })}
        >
          Acknowledged, take back
        </Button>
      )}
    </li>
  );
}

function Reasons({
  series,
  locale,
}: {
  readonly series: RecurringSeries;
  readonly locale: string;
}): ReactNode {
  const words = {
    period: series.period,
    money: (minor: number) => ledgerMoney(minor, series.currency, locale),
    locale,
  };
  return (
    <ul className={classes['reasons']}>
      {series.reasons.map((reason) => (
        <li key={reason.kind}>{reasonText(reason, words)}.</li>
      ))}
    </ul>
  );
}
