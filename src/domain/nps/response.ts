import type { CustomerId, NpsResponseId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

/** One answer to "how likely are you to recommend us" (J7). */
export interface NpsResponse {
  readonly id: NpsResponseId;
  readonly customerId: CustomerId;
  readonly on: IsoDate;
  /** 0 to 10, whole. */
  readonly score: number;
  readonly respondent: string;
  readonly comment: string;
  /** The day somebody got back to them; `null` while nobody did. */
  readonly followedUpOn: IsoDate | null;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}
