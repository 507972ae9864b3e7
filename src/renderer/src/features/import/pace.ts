import type { TimedProgress } from '#ledger/protocol.ts';

/** Before that a rate would only mislead. */
const LEAST_MS = 700;

/** "310,000 rows a second, about 2 seconds left"; empty while it is too early to say. */
export function paceWords({ rows, bytes, totalBytes, milliseconds }: TimedProgress, locale: string): string {
  if (milliseconds < LEAST_MS || rows === 0 || bytes === 0) return '';
  const perSecond = roundedRate((rows / milliseconds) * 1000);
  const left = ((totalBytes - bytes) / bytes) * (milliseconds / 1000);
  return `${perSecond.toLocaleString(locale)} rows a second, ${timeLeft(left)}`;
}

/** Two significant digits: more would flicker. */
function roundedRate(rate: number): number {
  return Number(rate.toPrecision(2));
}

function timeLeft(seconds: number): string {
  if (seconds < 1) return 'less than a second left';
  if (seconds < 90)
    return `about ${Math.ceil(seconds)} ${Math.ceil(seconds) === 1 ? 'second' : 'seconds'} left`;
  return `about ${Math.ceil(seconds / 60)} minutes left`;
}
