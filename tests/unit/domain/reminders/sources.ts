import type { ReminderSources } from '#domain/reminders/occasions/facts.ts';

/** A workspace without a row. */
export const NO_SOURCES: ReminderSources = {
  contracts: [],
  customers: [],
  applications: [],
  decisions: [],
  notices: [],
  tasks: [],
  retirements: [],
  checkIns: [],
  timeZone: 'UTC',
};
