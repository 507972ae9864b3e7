/** Buffers count in hundredths of a per cent at the finest. */
const WHOLE = 10_000;

/**
 * Seats that so many people need: ceil(people × (1 + buffer)), counted in whole numbers so that 10 % of 50 is 5 and not a
 * little more (measures, applications). Not yet in steps, and not limited by what is bought.
 */
export function seatsWanted(people: number, bufferPercent: number): number {
  const hundredths = Math.round((100 + bufferPercent) * 100);
  return Math.ceil((people * hundredths) / WHOLE);
}

/** A line of seats: how many hold, and in which multiples they can be bought. */
export interface SeatLine {
  readonly seats: number;
  readonly seatStep: number;
}

/**
 * Seats to keep on each of several lines that serve the same people. What all of them have above `wanted` is taken from
 * the line with most seats first (of equal ones the first), each kept number rounded up to the line's seat step and never
 * above what is bought: so at least `wanted` stay in total, or all.
 * @returns seats to keep, line by line in the order given
 */
export function seatsToKeep(lines: readonly SeatLine[], wanted: number): number[] {
  const keep = lines.map(({ seats }) => seats);
  let spare = Math.max(0, keep.reduce((sum, seats) => sum + seats, 0) - wanted);
  const order = lines.map((line, index) => ({ ...line, index })).toSorted((a, b) => b.seats - a.seats);
  for (const { seats, seatStep, index } of order) {
    const step = Math.max(1, seatStep);
    const kept = Math.min(seats, Math.ceil(Math.max(0, seats - spare) / step) * step);
    keep[index] = kept;
    spare -= seats - kept;
  }
  return keep;
}
