import { parseIsoDate, type IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { currentTerm, type Term } from '#domain/contracts/terms.ts';
import { renewalOfTerm, type Renewal } from './renewals.ts';

/** A term and what its end brings. */
export interface TermOfRenewal {
  readonly term: Term;
  /** `null` for an open-ended contract. */
  readonly renewal: Renewal | null;
}

/**
 * The term that begins on `termStart`, or the present one when no term begins on that day or none is asked
 * for: an amendment may have moved the terms since the address was kept.
 */
export function termOfRenewal(
  contract: Contract,
  termStart: string | null,
  today: IsoDate,
  settings: TermSettings,
): TermOfRenewal {
  const rules = rulesOf(contract);
  const present = currentTerm(rules, today);
  const day = parseIsoDate(termStart ?? '');
  const asked = day.ok ? currentTerm(rules, day.value) : present;
  const term = asked.start === termStart ? asked : present;
  return { term, renewal: renewalOfTerm(contract, term, settings) };
}
