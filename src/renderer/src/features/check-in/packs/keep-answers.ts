import type { RowWrite } from '#database/actions.ts';
import { put } from '#database/repositories.ts';
import type { SettledPacks } from '#domain/owner-packs/settle-packs.ts';
import { writesOf } from '../data/use-check-in-actions.ts';

/** Everything that a yes to packs writes, as rows. */
export function writesOfPacks({ effects, packs }: SettledPacks): RowWrite[] {
  return [...effects.flatMap(writesOf), ...packs.map((row) => put('ownerPacks', row))];
}

/** What the log says: “Took 4 answers of Ana Silva and Ben Olsen”. */
export function labelOf({ effects, packs }: SettledPacks): string {
  const owners = [...new Set(packs.map(({ owner }) => owner))];
  const names = owners.length > 3 ? `${owners.length} owners` : owners.join(' and ');
  const { length } = effects;
  if (length === 0) return `Noted that the pack of ${names} came back`;
  return `Took ${length} ${length === 1 ? 'answer' : 'answers'} of ${names}`;
}
