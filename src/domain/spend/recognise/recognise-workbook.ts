import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { SheetRow, Workbook } from '#domain/tables/xlsx/read-workbook.ts';
import type { PlanFacts } from './decisions.ts';
import { planTable } from './plan-table.ts';
import type { SheetChoice, SpendCorrections, SpendPlan, SpendQuestion } from './plan.ts';
import type { SpendTable } from './read-head.ts';

/** A sheet that was recognised, and its rows for the normaliser. */
export interface PlannedSheet {
  readonly plan: SpendPlan;
  readonly rows: readonly SheetRow[];
}

/** Rows that decisions rest on; later ones are checked against what these left open. */
const MOST_PLANNED = 50_000;
const FIRST_LINES = 20;
const MOST_CHARS = 400;

/**
 * Finds the sheet that holds the payments and recognises it like a text file (`planTable`). Where several
 * sheets hold payments it is asked which; hidden sheets are only read when they are chosen by name.
 * Refused as `planTable` does, by the fullest sheet; `empty` when no sheet has rows; `no-sheet` when the
 * sheet of that name is not there.
 */
export async function recogniseWorkbook(
  workbook: Workbook,
  facts: PlanFacts,
  corrections: SpendCorrections = {},
): Promise<Outcome<PlannedSheet>> {
  const { sheet: wanted } = corrections;
  const candidates = workbook.sheets.filter(({ name, hidden }) =>
    wanted === undefined ? !hidden : name === wanted,
  );
  if (candidates.length === 0) return noSuchSheet(workbook, wanted);
  const tried: Tried[] = [];
  for (const { name } of candidates) {
    const rows = await workbook.rows(name);
    if (!rows.ok) {
      tried.push({ name, rows: [], outcome: rows });
      continue;
    }
    const outcome: Outcome<SpendPlan> =
      rows.value.length === 0
        ? refused('empty', `The sheet “${name}” is empty.`)
        : planTable(tableOf(name, rows.value, workbook.sheets.length), facts, corrections);
    tried.push({ name, rows: rows.value, outcome });
  }
  return choose(tried, workbook, corrections);
}

interface Tried {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly outcome: Outcome<SpendPlan>;
}

function noSuchSheet(workbook: Workbook, wanted: string | undefined): Outcome<never> {
  if (wanted !== undefined) return refused('no-sheet', `The workbook has no sheet “${wanted}”.`);
  return workbook.sheets.length === 0
    ? refused('empty', 'The workbook has no sheets. Export it again.')
    : refused(
        'empty',
        'All sheets of this workbook are hidden. Show the one with the payments and save it again.',
      );
}

function choose(
  tried: readonly Tried[],
  workbook: Workbook,
  corrections: SpendCorrections,
): Outcome<PlannedSheet> {
  const byRows = [...tried].sort((a, b) => b.rows.length - a.rows.length);
  const found = byRows.find(({ outcome }) => outcome.ok);
  if (found === undefined || !found.outcome.ok) {
    const [fullest] = byRows;
    if (fullest === undefined || fullest.outcome.ok || fullest.rows.length === 0) {
      return fullest !== undefined && !fullest.outcome.ok && fullest.outcome.code !== 'empty'
        ? fullest.outcome
        : refused(
            'empty',
            'The workbook holds no rows. Export it again and check that it contains payments.',
          );
    }
    const { code, message } = fullest.outcome;
    return workbook.sheets.length === 1
      ? fullest.outcome
      : refused(code, `Sheet “${fullest.name}”: ${message}`);
  }
  const withSpend = tried.filter(({ outcome }) => outcome.ok);
  const sheets: SheetChoice[] = workbook.sheets.map(({ name, hidden }) => ({
    name,
    hidden,
    spend: withSpend.some((other) => other.name === name),
  }));
  const plan = found.outcome.value;
  const questions =
    withSpend.length > 1 && corrections.sheet === undefined
      ? [sheetQuestion(withSpend, found), ...plan.questions]
      : plan.questions;
  const rows =
    workbook.date1904 && plan.dialect.dateOrder === 'SERIAL' ? since1900(found.rows, plan) : found.rows;
  return accepted({ plan: { ...plan, sheets, questions }, rows });
}

function sheetQuestion(withSpend: readonly Tried[], provisional: Tried): SpendQuestion {
  return {
    id: 'sheet',
    question: 'Several sheets of this workbook hold payments. Which one is to be imported?',
    choices: withSpend.map(({ name, rows, outcome }) => ({
      value: name,
      label: `${name} (${rowsText(outcome.ok && outcome.value.wholeFile ? outcome.value.sampledRows : rows.length)})`,
      provisional: name === provisional.name,
    })),
  };
}

function rowsText(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

function tableOf(name: string, rows: readonly SheetRow[], sheets: number): SpendTable {
  const firstLines: string[] = [];
  for (const { cells, line } of rows) {
    if (line > FIRST_LINES) break;
    while (firstLines.length < line - 1) firstLines.push('');
    firstLines.push(
      cells
        .map((cell) => cell.replace(/[\t\r\n]+/g, ' '))
        .join('\t')
        .slice(0, MOST_CHARS),
    );
  }
  const only = sheets === 1 ? 'The workbook has one sheet.' : `One of ${sheets} sheets of the workbook.`;
  return {
    sheet: name,
    rows: rows.length > MOST_PLANNED ? rows.slice(0, MOST_PLANNED) : rows,
    firstLines,
    encoding: 'utf-8',
    delimiter: '\t',
    newline: '\n',
    dayMonth: null,
    wholeFile: rows.length <= MOST_PLANNED,
    evidence: [{ about: 'sheet', sentence: only }],
  };
}

const DAYS_FROM_1900_TO_1904 = 1462;

/** Day numbers that stand in the sheet as plain numbers count from 1904 there. */
function since1900(rows: readonly SheetRow[], { columns }: SpendPlan): SheetRow[] {
  const at = columns.date?.index ?? -1;
  return rows.map(({ cells, line }) => {
    const cell = cells[at] ?? '';
    if (!/^\d{5}([.,]\d+)?$/.test(cell)) return { cells, line };
    const moved = String(Math.floor(Number(cell.replace(',', '.'))) + DAYS_FROM_1900_TO_1904);
    return { cells: cells.with(at, moved), line };
  });
}
