import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { ApplicationUse, UseFigures } from '#domain/usage/figures/figures.ts';
import { amountsText } from '#ui/usage/use-words.ts';
import { UtilisationBar } from '#ui/usage/utilisation-bar.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { writeUsageAddress, type UsageAddress } from '../utilisation/usage-address.ts';
import classes from './use-panel.module.css';

interface UsePartsProps {
  readonly use: ApplicationUse;
  readonly address: UsageAddress;
}

/** Functions and kinds of seats, as far as files tell them apart. */
export function UseParts({ use, address }: UsePartsProps): ReactNode {
  const functions = use.groups.filter((group) => group.function !== null);
  const seatTypes = use.groups.filter((group) => group.function === null);
  return (
    <>
      {functions.length > 0 && <Parts title="Functions" parts={functions} address={address} />}
      {seatTypes.length > 0 && <Parts title="Kinds of seats" parts={seatTypes} address={address} />}
    </>
  );
}

function nameOf({ function: name, seatType }: UseFigures): string {
  return [name, seatType].filter((part) => part !== null).join(', ');
}

interface PartsProps {
  readonly title: string;
  readonly parts: readonly UseFigures[];
  readonly address: UsageAddress;
}

function Parts({ title, parts, address }: PartsProps): ReactNode {
  const priced = parts.some(({ bought }) => bought.kind === 'known');
  return (
    <div>
      <h3>{title}</h3>
      <ScrollRegion className={classes['scroll']} label={title}>
        <table className={classes['table']} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Active</th>
              {!priced && (
                <>
                  <th scope="col">Inactive</th>
                  <th scope="col">Never</th>
                </>
              )}
              <th scope="col">Assigned</th>
              {priced && (
                <>
                  <th scope="col">Bought</th>
                  <th scope="col">Utilisation</th>
                  <th scope="col">Waste a year</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <PartLine key={nameOf(part)} part={part} priced={priced} address={address} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {!priced && (
        <p className={classes['small']}>
          No line of a running contract is called after one of them: their seats and utilisation are not
          known.
        </p>
      )}
    </div>
  );
}

interface PartLineProps {
  readonly part: UseFigures;
  /** Seats were bought for some of the parts. */
  readonly priced: boolean;
  readonly address: UsageAddress;
}

function PartLine({ part, priced, address }: PartLineProps): ReactNode {
  const { locale } = useSession();
  const { counts, bought, waste } = part;
  const unknown = <span className="desk-dim">unknown</span>;
  const number = (value: number | null): ReactNode => value?.toLocaleString(locale) ?? unknown;
  return (
    <tr>
      <th scope="row">
        <Anchor
          component={Link}
          inherit
          href={writeUsageAddress({ ...address, people: address.people ?? 'active', group: part })}
        >
          {nameOf(part)}
        </Anchor>
      </th>
      <td>{number(counts?.active ?? null)}</td>
      {!priced && (
        <>
          <td>{number(counts?.inactive ?? null)}</td>
          <td>{number(counts?.never ?? null)}</td>
        </>
      )}
      <td>{number(counts?.assigned ?? null)}</td>
      {priced && (
        <>
          <td title={bought.kind === 'unknown' ? bought.why : undefined}>
            {number(bought.kind === 'known' ? bought.value.seats : null)}
          </td>
          <td className={classes['bar']}>
            <UtilisationBar use={part} locale={locale} />
          </td>
          <td>{waste.kind === 'unknown' ? unknown : amountsText(waste, locale, { whole: true })}</td>
        </>
      )}
    </tr>
  );
}
