import { parseIsoDate, parseIsoPeriod } from '#domain/calendar/iso.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { NOTICE_DAYS } from './contract.ts';
import type { Amendment, AmendmentChange, NoticeDays } from './contract.ts';
import { isWhole, lineFrom } from './line-cells.ts';

/**
 * Reads the column `amendments`, JSON as the program writes it. Amendments without `changes`, as older files have them,
 * only tell. Refused with code `amendments`; the message names the amendment and what can't be read in it.
 */
export function parseAmendments(value: unknown): Outcome<readonly Amendment[]> {
  if (!Array.isArray(value)) return damaged('it is no list.');
  const amendments: Amendment[] = [];
  for (const [place, entry] of (value as readonly unknown[]).entries()) {
    const read = readAmendment(entry, place + 1);
    if (!read.ok) return read;
    amendments.push(read.value);
  }
  const ids = new Set(amendments.map(({ id }) => id));
  return ids.size === amendments.length ? accepted(amendments) : damaged('two amendments have the same id.');
}

function damaged(what: string): Outcome<never> {
  return refused('amendments', `the amendments are damaged: ${what} Change them in the program instead.`);
}

function readAmendment(value: unknown, number: number): Outcome<Amendment> {
  const { id, effective, description, changes = [] } = recordOf(value);
  if (typeof id !== 'string' || typeof description !== 'string') {
    return damaged(`amendment ${number} has no id or no description.`);
  }
  const date = parseIsoDate(String(effective));
  if (!date.ok) return damaged(`amendment ${number}: “${String(effective)}” is not a day.`);
  if (!Array.isArray(changes)) return damaged(`amendment ${number}: its changes are no list.`);
  const read = (changes as readonly unknown[]).map(changeFrom);
  const wrong = read.indexOf(null);
  if (wrong >= 0) return damaged(`amendment ${number}: its change ${wrong + 1} can't be read.`);
  const sound = read.filter((change) => change !== null);
  return accepted({ id, effective: date.value, description, changes: sound });
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function changeFrom(value: unknown): AmendmentChange | null {
  const { kind, lineId, seats, unitPrice, line, termEnd, notice, noticeDays } = recordOf(value);
  switch (kind) {
    case 'seats':
      return typeof lineId === 'string' && isWhole(seats) ? { kind, lineId, seats } : null;
    case 'price':
      return typeof lineId === 'string' && isWhole(unitPrice)
        ? { kind, lineId, unitPrice: unitPrice as MinorUnits }
        : null;
    case 'line-added': {
      const added = lineFrom(line);
      return added === null ? null : { kind, line: added };
    }
    case 'line-removed':
      return typeof lineId === 'string' ? { kind, lineId } : null;
    case 'term-end': {
      const date = parseIsoDate(String(termEnd));
      return date.ok ? { kind, termEnd: date.value } : null;
    }
    case 'notice': {
      const period = parseIsoPeriod(String(notice));
      return period.ok && isNoticeDays(noticeDays) ? { kind, notice: period.value, noticeDays } : null;
    }
    default:
      return null;
  }
}

function isNoticeDays(value: unknown): value is NoticeDays {
  return (NOTICE_DAYS as readonly unknown[]).includes(value);
}
