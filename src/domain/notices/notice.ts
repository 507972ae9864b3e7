import type { ContractId, DocumentId, NoticeId, NoticeTemplateId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

/** How a notice left the house. */
export const NOTICE_WAYS = ['mail', 'letter', 'registered-letter', 'portal', 'fax', 'other'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** Languages that letters are written in; dates in them follow. */
export const LETTER_LANGUAGES = ['en', 'de'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

export interface NoticeSent {
  readonly on: IsoDate;
  readonly way: NoticeWay;
  /** Tracking number, mail subject, ticket: what finds it again. */
  readonly reference: string;
  readonly documentId: DocumentId | null;
}

export interface NoticeAcknowledged {
  readonly on: IsoDate;
  /** Who confirmed it on the vendor's side. */
  readonly by: string;
  readonly note: string;
  readonly documentId: DocumentId | null;
}

/** The letter that ends a contract (R7): drafted, then sent, then acknowledged; at risk until it is. */
export interface Notice {
  readonly id: NoticeId;
  readonly contractId: ContractId;
  /** First day of the term whose end it gives notice for. */
  readonly termStart: IsoDate;
  readonly language: LetterLanguage;
  readonly subject: string;
  readonly body: string;
  readonly draftedAt: IsoInstant;
  readonly sent: NoticeSent | null;
  readonly acknowledged: NoticeAcknowledged | null;
}

/** A letter with fields in braces, for one vendor or, with an empty vendor, for all others. */
export interface NoticeTemplate {
  /** `templateIdOf`: there is one for each vendor and language. */
  readonly id: NoticeTemplateId;
  readonly vendor: string;
  readonly language: LetterLanguage;
  readonly subject: string;
  readonly body: string;
  readonly updatedAt: IsoInstant;
}
