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
  const { locale } = useSession();
  const number = (value: number | null): ReactNode =>
    value === null ? <span className="desk-dim">unknown</span> : value.toLocaleString(locale);
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ScrollRegion className={classes['scroll']} label={title}>
        <table className={classes['table']} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Active</th>
              <th scope="col">Assigned</th>
              <th scope="col">Bought</th>
              <th scope="col">Utilisation</th>
              <th scope="col">Waste a year</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={nameOf(part)}>
                <th scope="row">
                  <Anchor
                    component={Link}
                    inherit
                    href={writeUsageAddress({ ...address, people: address.people ?? 'active', group: part })}
                  >
                    {nameOf(part)}
                  </Anchor>
                </th>
                <td>{number(part.counts?.active ?? null)}</td>
                <td>{number(part.counts?.assigned ?? null)}</td>
                <td title={part.bought.kind === 'unknown' ? part.bought.why : undefined}>
                  {number(part.bought.kind === 'known' ? part.bought.value.seats : null)}
                </td>
                <td className={classes['bar']}>
                  <UtilisationBar use={part} locale={locale} />
                </td>
                <td>
                  {part.waste.kind === 'unknown' ? (
                    <span className="desk-dim">unknown</span>
                  ) : (
                    amountsText(part.waste, locale, { whole: true })
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
