import type { ApplicationId, EffortId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Stage } from '#domain/journey/journey.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';

/** Time or money put into a stage, by hand (F1). */
export interface Effort {
  readonly id: EffortId;
  readonly stage: Stage;
  readonly on: IsoDate;
  readonly hours: number | null;
  readonly amount: MinorUnits | null;
  readonly currency: CurrencyCode;
  readonly note: string;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

/** Software behind a stage (F3). */
export interface StageTool {
  /** `<application>:<stage>` */
  readonly id: string;
  readonly applicationId: ApplicationId;
  readonly stage: Stage;
  /** Share of its cost that the stage carries, in per cent; what is not shared out belongs to no stage. */
  readonly share: number;
}
