import type { ApplicationId, SurveyId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

/** Result of one short survey among the users of one application (U5). */
export interface Survey {
  readonly id: SurveyId;
  readonly applicationId: ApplicationId;
  /** The day it was closed. */
  readonly on: IsoDate;
  /** 0 (nobody likes it) to 100, whatever scale was asked on. */
  readonly score: number;
  /** How many answered; `null` when not known. */
  readonly answers: number | null;
  /** How many were asked; `null` when not known. */
  readonly asked: number | null;
  readonly comment: string;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}
