import type { HolidayCalendar } from '#domain/calendar/holiday-calendar.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';

/** What the manager can set about deadlines. */
export interface TermSettings {
  /** Days allowed for delivery where notice counts when received. */
  readonly deliveryDaysReceived: number;
  /** Days allowed for delivery where notice counts when sent. */
  readonly deliveryDaysSent: number;
  /** Days on which nothing is sent, besides weekends. */
  readonly holidays: readonly IsoDate[];
  /** Where `holidays` come from; left out while the manager keeps the list alone. */
  readonly calendar?: HolidayCalendar;
  /** Days before the end of a term without notice by which a decision is due. */
  readonly decisionLeadDays: number;
}

export const DEFAULT_TERM_SETTINGS: TermSettings = {
  deliveryDaysReceived: 3,
  deliveryDaysSent: 0,
  holidays: [],
  decisionLeadDays: 90,
};
