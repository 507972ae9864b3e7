import type { PlayId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Play } from './play.ts';

/** The play switched on or off. What happened while it was off sets nothing off. */
export function switched(play: Play, enabled: boolean, now: IsoInstant): Play {
  return { ...play, enabled, activeSince: enabled ? now : play.activeSince, updatedAt: now };
}

/** Behind all that are there. */
export function nextPosition(plays: readonly Play[]): number {
  return plays.reduce((last, { position }) => Math.max(last, position), -1) + 1;
}

/** A copy to be changed. It is switched off, or everything would be asked for twice. */
export function copyOf(plays: readonly Play[], play: Play, id: PlayId, now: IsoInstant): Play {
  return {
    ...play,
    id,
    name: `${play.name} (copy)`,
    enabled: false,
    position: nextPosition(plays),
    activeSince: now,
    createdAt: now,
    updatedAt: now,
  };
}

/** The two plays of a stage that change places; none when there is nobody on that side. `plays` in their order. */
export function swapped(plays: readonly Play[], play: Play, by: -1 | 1, now: IsoInstant): Play[] {
  const stage = plays.filter((one) => one.stage === play.stage);
  const index = stage.findIndex(({ id }) => id === play.id);
  const other = stage[index + by];
  if (index === -1 || other === undefined) return [];
  // Equal positions come from files: the one that goes ahead then needs a place of its own.
  const [low, high] = [Math.min(play.position, other.position), Math.max(play.position, other.position)];
  const apart = low === high ? high + 1 : high;
  const [first, second] = by < 0 ? [play, other] : [other, play];
  return [
    { ...first, position: low, updatedAt: now },
    { ...second, position: apart, updatedAt: now },
  ];
}

/** Moves list entries: the entry at `index` changes places with the one before or behind it. */
export function movedEntry<Entry>(list: readonly Entry[], index: number, by: -1 | 1): Entry[] {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.with(index, other).with(index + by, one);
}
