import { VERSION_1 } from './version-1.ts';

/** Schema version 2: invoices with their documents, budgets, dated exchange rates, and what was decided about recurring charges and reminders. */
export const VERSION_2 = {
  ...VERSION_1,
  invoices: 'id, number, applicationId, contractId, documentId, *otherDocuments',
  invoiceReviews: 'id, invoiceId',
  invoicePayments: 'id',
  documents: 'id',
  budgets: 'id',
  rates: 'id',
  rateSheets: 'id',
  recurringDecisions: 'id',
  reminderDecisions: 'id',
} as const;
