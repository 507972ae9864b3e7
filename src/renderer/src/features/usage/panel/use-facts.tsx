import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { Reading } from '#domain/decisions/factors.ts';
import type { Money } from '#domain/money/money.ts';
import type { ApplicationUse, WasteBasis } from '#domain/usage/figures/figures.ts';
import { Fact, FactList } from '#ui/fields/fact-list.tsx';
import { amountsText, shareText, utilisationSentence } from '#ui/usage/use-words.ts';
import { UtilisationBar } from '#ui/usage/utilisation-bar.tsx';
import { PEOPLE_STATES, WHOLE, writeUsageAddress, type UsageAddress } from '../utilisation/usage-address.ts';
import { STATE_WORDS } from './state-words.ts';
import classes from './use-panel.module.css';

/** How the waste was worked out. */
function wasteWords(basis: WasteBasis, unused: number, locale: string): string {
  switch (basis) {
    case 'average':
      return `${unused.toLocaleString(locale)} ${unused === 1 ? 'seat' : 'seats'} certainly unused, at the price of a seat.`;
    case 'seat-types':
      return 'Seats of each kind that are certainly unused, at their own price.';
    case 'functions':
      return 'Seats of each function that are certainly unused, at their own price.';
  }
}

interface UseFactsProps {
  readonly use: ApplicationUse;
  readonly address: UsageAddress;
}

/** The figures of the whole application; each number of people leads to them. */
export function UseFacts({ use, address }: UseFactsProps): ReactNode {
  const { locale } = useSession();
  const { bought, waste, wasteBasis, costPerActive, costPerAssigned, unused } = use;
  return (
    <FactList>
      <Fact label="Utilisation">
        <span>
          <UtilisationBar use={use} locale={locale} />
        </span>
        <p className={classes['small']} data-testid="use-sentence">
          {utilisationSentence(use, locale)}
        </p>
      </Fact>
      <Fact label="Seats bought">
        <p>
          {bought.kind === 'unknown' ? (
            <span className="desk-dim">unknown: {bought.why}</span>
          ) : (
            `${bought.value.seats.toLocaleString(locale)}, from the ${bought.source}`
          )}
        </p>
      </Fact>
      <Fact label="People">
        <People use={use} address={address} />
      </Fact>
      <Fact label="Waste a year">
        <Amounts reading={waste} />
        {waste.kind === 'known' && wasteBasis !== null && (
          <p className={classes['small']}>{wasteWords(wasteBasis, unused ?? 0, locale)}</p>
        )}
      </Fact>
      <Fact label="Cost per active">
        <Amounts reading={costPerActive} unit=" a year" />
      </Fact>
      <Fact label="Cost per seat held">
        <Amounts reading={costPerAssigned} unit=" a year" />
      </Fact>
      <Fact label="As of">
        <p>
          <AsOf use={use} />
        </p>
      </Fact>
    </FactList>
  );
}

function Amounts({
  reading,
  unit = '',
}: {
  readonly reading: Reading<readonly Money[]>;
  readonly unit?: string;
}): ReactNode {
  const { locale } = useSession();
  if (reading.kind === 'unknown') return <p className="desk-dim">unknown: {reading.why}</p>;
  return (
    <p className={classes['number']}>
      {amountsText(reading, locale)}
      {unit}
    </p>
  );
}

function People({ use, address }: UseFactsProps): ReactNode {
  const { locale } = useSession();
  const { counts, coverage, window } = use;
  if (counts === null) return <p className="desk-dim">unknown: No usage file.</p>;
  return (
    <>
      <p className={classes['number']}>
        <Anchor
          component={Link}
          href={writeUsageAddress({ ...address, people: 'assigned', group: WHOLE })}
          inherit
        >
          {counts.assigned.toLocaleString(locale)} hold a seat
        </Anchor>
        {coverage !== null && coverage < 1 && (
          <span className="desk-dim">; the activity of {shareText(coverage, locale)} is known</span>
        )}
      </p>
      <ul className={classes['states']} aria-label={`People by activity in ${window} days`}>
        {PEOPLE_STATES.map((state) => {
          const number = counts[state];
          if (number === null || number === 0) return null;
          return (
            <li key={state}>
              <Anchor
                component={Link}
                href={writeUsageAddress({ ...address, people: state, group: WHOLE })}
                inherit
              >
                {number.toLocaleString(locale)} {STATE_WORDS[state]}
              </Anchor>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function ageWords(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? '1 day old' : `${days} days old`;
}

function AsOf({ use }: { readonly use: ApplicationUse }): ReactNode {
  const { locale } = useSession();
  const { activitySource, membersSource, staleWords } = use;
  const file = activitySource ?? membersSource;
  if (file === null) return <span className="desk-dim">no file</span>;
  return (
    <>
      {formatDate(file.asOf, locale)}
      {`, ${staleWords ?? ageWords(file.ageDays)}; activity in the ${use.window} days up to it`}
    </>
  );
}
