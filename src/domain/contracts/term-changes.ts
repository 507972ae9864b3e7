import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import type { NoticeDays, TermRules } from './contract.ts';

/** An end of a term that amendments moved. */
export interface TermMove {
  readonly termNumber: number;
  readonly termStart: IsoDate;
  /** Last day as it was before; `null` for a contract that ran on until cancelled. */
  readonly endBefore: IsoDate | null;
  readonly termEnd: IsoDate;
  /** What each amendment made of the end, as they took effect; the last one is `termEnd`. */
  readonly amendments: readonly { readonly effective: IsoDate; readonly termEnd: IsoDate }[];
}

/** The notice that holds from a day on. */
export interface NoticeVersion {
  /** First day; `null` for the notice as first agreed. */
  readonly from: IsoDate | null;
  readonly notice: IsoPeriod | null;
  readonly noticeDays: NoticeDays;
}

/**
 * Terms with what amendments made of them, as `rulesOf` works it out; it is never stored. Plain `TermRules` are terms
 * that nothing has changed. `notice` and `noticeDays` are those agreed last.
 */
export interface AmendedTerms extends TermRules {
  /** By term number, one for each term whose end was moved; left out when there are none. */
  readonly moves?: readonly TermMove[];
  /** Oldest first, beginning with what was first agreed; left out when it never changed. */
  readonly notices?: readonly NoticeVersion[];
}
