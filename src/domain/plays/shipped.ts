import type { IsoInstant } from '#domain/calendar/iso.ts';
import { defaultPlays } from './default-plays.ts';
import type { Play } from './play.ts';

/** Whether the shipped plays are to be stored: there is somebody to play for, and it was never done before. */
export function wantsShippedPlays(stored: boolean, boards: number, plays: number): boolean {
  return !stored && boards > 0 && plays === 0;
}

/** The shipped plays that are not there any more, as they were shipped, behind those that are. */
export function missingShipped(plays: readonly Play[], now: IsoInstant): Play[] {
  const kept = new Set<string>(plays.map(({ id }) => id));
  const last = plays.reduce((most, { position }) => Math.max(most, position), -1);
  return defaultPlays(now)
    .filter(({ id }) => !kept.has(id))
    .map((play, index) => ({ ...play, position: last + 1 + index }));
}
