import type { BoughtLine, UseFigures, UseOptions, UseSource } from './figures.ts';
import { sourceWords } from './readings.ts';
import { wholeOf, type Speaking, type Told } from './speaking.ts';

/** "62 days old, older than 45 days"; `null` for fresh data and for none. */
export function staleWordsOf(
  source: UseSource | null,
  { staleAfterDays }: Pick<UseOptions, 'staleAfterDays'>,
): string | null {
  if (source === null || !source.stale) return null;
  return `${source.ageDays} days old, older than ${staleAfterDays} days`;
}

/** What somebody must know to read the figures of an application, in whole sentences; files are named, not dated. */
export function notesOf(
  told: Told | null,
  speaking: Speaking,
  lines: readonly BoughtLine[],
  whole: UseFigures,
  options: Pick<UseOptions, 'staleAfterDays'>,
): string[] {
  return [
    ...fileNotes(told, speaking, options),
    ...seatNotes(lines, whole.bought),
    ...(whole.moreActiveThanBought ? ['More people are active than seats were bought.'] : []),
    ...(whole.wasteBasis !== null && (whole.counts?.unknown ?? 0) > 0
      ? ['Waste leaves the seats of people of unknown activity out: they may be in use.']
      : []),
  ];
}

function fileNotes(
  told: Told | null,
  speaking: Speaking,
  { staleAfterDays }: Pick<UseOptions, 'staleAfterDays'>,
): string[] {
  if (told === null) return [];
  const notes: string[] = [];
  if (told.activity !== null && told.members !== null) {
    notes.push(
      `Who was active is from ${sourceWords(told.activity)}, how many hold a seat from ${sourceWords(told.members)}.`,
    );
    if (told.activeGone > 0) {
      notes.push('The later list has fewer people. Those who were not active are taken to have left first.');
    }
  }
  const whole = wholeOf(speaking, staleAfterDays);
  if (whole.length > 1) {
    const files = whole.map(sourceWords).join(' and ');
    notes.push(
      `Different functions are told by ${files}. People of the largest file are counted; others may be the same people.`,
    );
  }
  for (const older of speaking.active.filter((one) => !whole.includes(one))) {
    notes.push(
      `${sourceWords(older)} tells of other functions, but is much older: its people are not counted in the whole.`,
    );
  }
  return notes;
}

/** Where the number of seats needs a word. */
export function seatNotes(lines: readonly BoughtLine[], bought: UseFigures['bought']): string[] {
  const notes = lines
    .filter(({ addOn, seats }) => addOn && seats > 0)
    .map(
      ({ product, seats }) =>
        `“${product}” (${seats}) adds no seats: it is an add-on to seats that are held.`,
    );
  if (bought.kind === 'known' && bought.value.source === 'inventory') {
    notes.push('No contract has seats: their number is the one in the inventory.');
  }
  return notes;
}
