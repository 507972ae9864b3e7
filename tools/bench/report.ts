import type { Host } from '#tests/e2e/fixtures/launch.ts';
import type { Figure, Measured } from './figure.ts';

/** A figure with what it came to; `measured` is null when it could not be measured. */
export interface Result {
  readonly figure: Figure;
  readonly measured: Measured | null;
}

const HOSTS: Readonly<Record<Host, string>> = {
  electron: 'Electron',
  chromium: 'the Chromium stand-in (not Electron)',
};

export function hostLine(host: Host): string {
  return `Host: ${HOSTS[host]}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function line({ figure, measured }: Result): string {
  const { name, limit, unit, goal } = figure;
  const value = measured === null ? '–' : String(rounded(measured.value));
  const verdict = measured === null ? 'not measured' : measured.value <= limit ? 'good' : 'over';
  return `${name.padEnd(16)}${value.padStart(9)}  ≤ ${String(limit).padEnd(5)}${unit.padEnd(7)}${verdict.padEnd(14)}${goal}`;
}

/** The table for people; under each line, how the value came about. */
export function printable(results: readonly Result[]): string {
  const head = `${'figure'.padEnd(16)}${'value'.padStart(9)}  ${'limit'.padEnd(7)}${'unit'.padEnd(7)}${''.padEnd(14)}what`;
  const lines = results.flatMap((result) => [
    line(result),
    ...(result.measured?.notes ?? []).map((note) => `${' '.repeat(18)}${note}`),
  ]);
  return [head, ...lines].join('\n');
}

/** The table for programs: figures that could not be measured are left out. */
export function toJson(results: readonly Result[]): string {
  const entries = results.flatMap(({ figure: { name, limit, unit }, measured }) =>
    measured === null ? [] : [[name, { value: rounded(measured.value), limit, unit }] as const],
  );
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}
