import type { Inspection } from './inspection.ts';

/** An inspection for people: one line per fact, lists indented, rows last. */
export function printable(inspection: Inspection): string {
  const lines = Object.entries(inspection).map(([name, value]) => `${name}: ${shown(value)}`);
  return `${lines.join('\n')}\n`;
}

const MOST_LINES = 20;

function shown(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  const items = value
    .slice(0, MOST_LINES)
    .map((item: unknown) => `\n  ${typeof item === 'string' ? item : JSON.stringify(item)}`);
  const more = value.length > MOST_LINES ? `\n  … and ${value.length - MOST_LINES} more` : '';
  return value.length === 0 ? 'none' : `${value.length}${items.join('')}${more}`;
}
