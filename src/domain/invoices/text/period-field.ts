import type { IsoDate } from '#domain/calendar/iso.ts';
import { agree, type Candidate, type Decision } from './candidates.ts';
import type { Cell } from './cells.ts';
import { partOf } from './cells.ts';
import { monthSpanIn, spansIn, type SpanFound } from './dates.ts';
import type { TextDocument } from './document.ts';
import { below, rightOf } from './near.ts';

/** First and last day of what the invoice is for, as `start/end` until it is taken apart. */
export interface PeriodDecision {
  readonly start: Decision<IsoDate>;
  readonly end: Decision<IsoDate>;
}

/** The labelled period, or else the one span that all lines of the invoice name. */
export function readPeriod(document: TextDocument): PeriodDecision {
  const labelled = labelledSpans(document);
  const spans = labelled.length > 0 ? labelled : allSpans(document);
  const decision = agree(spans);
  if (decision.kind !== 'sure') return { start: decision, end: decision };
  const [start, end] = decision.value.split('/') as [IsoDate, IsoDate];
  return { start: { ...decision, value: start }, end: { ...decision, value: end } };
}

function labelledSpans(document: TextDocument): readonly Candidate<string>[] {
  return document.labels
    .filter((hit) => hit.roles.includes('period'))
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
