import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Application } from '#domain/applications/application.ts';
import { formatDate, formatPeriod } from '#domain/calendar/format.ts';
import { isZeroPeriod } from '#domain/calendar/period.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import { AT_END_WORDS, noticeWords } from '../list/words.ts';
import classes from './contract-page.module.css';

interface Fact {
  readonly label: string;
  /** `null`: nothing is recorded. */
  readonly value: ReactNode;
}

/** Names and values; what is not recorded says so. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  return (
    <dl className={classes['facts']}>
      {facts.map(({ label, value }) => (
        <div key={label} className={classes['fact']}>
          <dt>{label}</dt>
          <dd>{value === null || value === '' ? <span className="desk-dim">not recorded</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Who the contract is with and for what. */
export function partyFacts(contract: Contract, application: Application | null): Fact[] {
  return [
    {
      label: 'Application',
      value:
        application === null ? null : (
          <Link href={`/applications/${application.id}`}>{application.name}</Link>
        ),
    },
    { label: 'Vendor', value: contract.vendor },
    { label: 'Our signing entity', value: contract.party },
  ];
}

/** The terms as agreed, in words. */
export function termFacts({ terms, noticeMethod, noticeAddress }: Contract, locale: string): Fact[] {
  const { initialTerm, renewalTerm, billingPeriod, atEnd } = terms;
  const openEnded = atEnd === 'open-ended';
  return [
    { label: 'Start', value: formatDate(terms.start, locale) },
    {
      label: openEnded ? 'Minimum term' : 'First term',
      value: isZeroPeriod(initialTerm) ? 'none' : formatPeriod(initialTerm, locale),
    },
    { label: 'At the end', value: AT_END_WORDS[atEnd] },
    ...(renewalTerm === null ? [] : [{ label: 'Renews for', value: formatPeriod(renewalTerm, locale) }]),
    { label: 'Notice', value: noticeWords(terms, locale) },
    { label: 'Notice method', value: noticeMethod },
    { label: 'Notice address', value: noticeAddress },
    {
      label: 'Billed every',
      value: billingPeriod === null ? null : formatPeriod(billingPeriod, locale),
    },
    ...(terms.endsAtBillingPeriod ? [{ label: 'Ends only', value: 'at the end of a billing period' }] : []),
  ];
}

/** What was agreed about price besides the lines. */
export function priceFacts(contract: Contract, locale: string): Fact[] {
  const { oneTimeFees, currency, upliftCapPercent, trueUpRule } = contract;
  return [
    {
      label: 'One-time fees',
      value: oneTimeFees === 0 ? 'none' : formatMoney(money(oneTimeFees, currency), locale),
    },
    {
      label: 'Uplift cap',
      value: upliftCapPercent === null ? null : `${upliftCapPercent.toLocaleString(locale)} %`,
    },
    { label: 'True-up rule', value: trueUpRule },
  ];
}
