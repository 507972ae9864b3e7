import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { EMPTY_APPLICATION, newApplication } from '#features/applications/model/new-application.ts';

export const TODAY = '2026-03-02' as IsoDate;
export const NOW = '2026-03-02T08:00:00Z' as IsoInstant;

export function application(name: string, values: Partial<Application> = {}): Application {
  const draft = { ...EMPTY_APPLICATION, name };
  const made = newApplication(draft, { id: name as ApplicationId, now: NOW, today: TODAY, by: 'Ada' });
  return { ...made, ...values };
}
