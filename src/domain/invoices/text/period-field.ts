import type { IsoDate } from '#domain/calendar/iso.ts';
import { agree, type Candidate, type Decision } from './candidates.ts';
import type { Cell } from './cells.ts';
import { partOf } from './cells.ts';
import { datesOf } from './date-fields.ts';
import { monthSpanIn, spansIn, type SpanFound } from './dates.ts';
import type { TextDocument } from './document.ts';
import { below, rightOf } from './near.ts';

/** First and last day of what the invoice is for, as `start/end` until it is taken apart. */
export interface PeriodDecision {
  readonly start: Decision<IsoDate>;
  readonly end: Decision<IsoDate>;
}

/**
 * The period the head of the invoice names, by one label or by one for its beginning and one for its end;
 * or else the one span that all its lines share.
 */
export function readPeriod(document: TextDocument): PeriodDecision {
  const start = agree(datesOf(document, 'periodStart'));
  const end = agree(datesOf(document, 'periodEnd'));
  if (start.kind === 'sure' && end.kind === 'sure' && start.value <= end.value) return { start, end };
  const labelled = labelledSpans(document);
  const decision = agree(labelled.length > 0 ? labelled : allSpans(document));
  if (decision.kind !== 'sure') return { start: decision, end: decision };
  const [from, to] = decision.value.split('/') as [IsoDate, IsoDate];
  return { start: { ...decision, value: from }, end: { ...decision, value: to } };
}

/** Lines of the table of what was bought: a period there is that line's own. */
function isInTable(document: TextDocument, lineIndex: number): boolean {
  const heads = document.labels.filter((hit) => hit.alone && hit.roles.includes('item'));
  const sums = document.labels.filter((hit) => hit.roles.includes('net') || hit.roles.includes('total'));
  const head = heads.some((hit) => hit.lineIndex < lineIndex);
  return head && sums.some((hit) => hit.lineIndex > lineIndex);
}

function labelledSpans(document: TextDocument): readonly Candidate<string>[] {
  return document.labels
    .filter((hit) => hit.roles.includes('period') && !isInTable(document, hit.lineIndex))
    .flatMap((hit) => {
      const own = spanAt(document, hit.cell, hit.restFrom);
      if (own !== null) return [own];
      if (!hit.alone) return [];
      for (const cell of [rightOf(document, hit), below(document, hit)]) {
        const near = cell === null ? null : spanAt(document, cell, 0);
        if (near !== null) return [near];
      }
      return [];
    });
}

function spanAt(document: TextDocument, cell: Cell, from: number): Candidate<string> | null {
  const text = cell.text.slice(from);
  const [span] = spansIn(text, document.order);
  const found = span ?? monthSpanIn(text);
  return found === null ? null : candidate(cell, from, found);
}

function allSpans(document: TextDocument): readonly Candidate<string>[] {
  return document.lines.flatMap((line) =>
    line.cells.flatMap((cell) => spansIn(cell.text, document.order).map((span) => candidate(cell, 0, span))),
  );
}

function candidate(cell: Cell, from: number, span: SpanFound): Candidate<string> {
  return { value: `${span.start}/${span.end}`, place: partOf(cell, from + span.from, from + span.to) };
}
