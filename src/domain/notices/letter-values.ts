import type { Application } from '#domain/applications/application.ts';
import { dayNumber } from '#domain/calendar/day-number.ts';
import { formatPeriod } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract, TermRules } from '#domain/contracts/contract.ts';
import { earliestEnd } from '#domain/contracts/deadlines.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';
import { fieldsIn, letterLocale } from './letter-template.ts';
import type { LetterField, LetterValues } from './letter-template.ts';
import type { LetterLanguage } from './notice.ts';

/** What the fields of a letter are filled from. */
export interface LetterFacts {
  readonly contract: Contract;
  readonly application: Pick<Application, 'name'> | null;
  /** The terms with all that was amended. */
  readonly rules: TermRules;
  readonly termStart: IsoDate;
  /** `null` for an open-ended contract. */
  readonly renewal: Pick<Renewal, 'termEnd' | 'noticeDeadline'> | null;
  readonly manager: string;
  readonly today: IsoDate;
  readonly settings: TermSettings;
  readonly locale: string;
}

const MS_PER_DAY = 86_400_000;

/** A date as letters write it: “12 March 2026”. */
function letterDate(date: IsoDate, locale: string): string {
  const shape = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, shape).format(dayNumber(date) * MS_PER_DAY);
}

/** Last day of the contract when notice is given today: the term's end, or the earliest end when it is open-ended. */
export function endUnderNotice(
  facts: Pick<LetterFacts, 'renewal' | 'rules' | 'today' | 'settings'>,
): IsoDate | null {
  if (facts.renewal !== null) return facts.renewal.termEnd;
  return earliestEnd(facts.rules, facts.today, facts.settings)?.end ?? null;
}

/** What stands in place of each field. */
export function letterValues(facts: LetterFacts, language: LetterLanguage): LetterValues {
  const { contract, application, rules, renewal, manager, today, termStart } = facts;
  const locale = letterLocale(language, facts.locale);
  const on = (date: IsoDate | null): string => (date === null ? '' : letterDate(date, locale));
  return {
    vendor: contract.vendor,
    contract: contract.name,
    application: application?.name ?? contract.name,
    party: contract.party,
    manager,
    today: on(today),
    contractStart: on(rules.start),
    termStart: on(termStart),
    termEnd: on(endUnderNotice(facts)),
    deadline: on(renewal?.noticeDeadline ?? null),
    noticePeriod: rules.notice === null ? '' : formatPeriod(rules.notice, locale),
    noticeMethod: contract.noticeMethod,
    noticeAddress: contract.noticeAddress,
  };
}

const WHERE: Readonly<Partial<Record<LetterField, string>>> = {
  manager: 'enter your name in the settings',
  deadline: 'the term has none, or its notice is not recorded',
  termEnd: 'its notice period is not recorded',
  noticePeriod: 'enter the notice with the contract',
};

/** Fields of the template that have nothing to stand in their place, in words. */
export function emptyFields(template: string, values: LetterValues): string[] {
  return fieldsIn(template)
    .filter((field) => values[field].trim() === '')
    .map((field) => `{${field}} stays empty: ${WHERE[field] ?? 'enter it with the contract'}.`);
}
