import { useEffect, useMemo, useState } from 'react';
import { put } from '#database/repositories.ts';
import type { RowWrite } from '#database/actions.ts';
import { readForCrm, rememberCrmMapping, type StoredForCrm } from '#database/crm-import.ts';
import { useSession } from '#database/session.tsx';
import { readBytes, type FileSource } from '#desktop/files.ts';
import type { BoardId } from '#domain/brand.ts';
import { mappingFor, storedMapping } from '#domain/crm/mapping.ts';
import type { CrmMapping, CrmTable } from '#domain/crm/crm-file.ts';
import { buildCrmImport, type BuiltImport } from '#domain/crm/plan/build-rows.ts';
import {
  findTargets,
  NO_ANSWERS,
  settleTargets,
  type CrmAnswers,
  type CrmPlan,
} from '#domain/crm/plan/plan-import.ts';
import { readCrm, type CrmReading } from '#domain/crm/read/read-facts.ts';
import { recogniseCrm } from '#domain/crm/read/recognise.ts';
import { rowsOfText, rowsOfWorkbook } from '#domain/crm/read/table-rows.ts';
import { refused, type Outcome } from '#domain/outcome.ts';
import { looksZipped } from '#domain/tables/xlsx/workbook-guard.ts';
import { fileText } from '#ui/staged-preview/file-text.ts';
import { createBoardBook, type BoardBook } from '../csv/new-boards.ts';

interface Loaded {
  readonly table: CrmTable;
  readonly stored: StoredForCrm;
  readonly book: BoardBook;
}

export type CrmPhase =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'read'; readonly file: Loaded };

async function tableOf(bytes: Uint8Array): Promise<Outcome<CrmTable>> {
  if (looksZipped(bytes)) {
    const sheet = await rowsOfWorkbook(bytes);
    return sheet.ok ? recogniseCrm(sheet.value) : sheet;
  }
  const text = fileText(bytes);
  if (!text.ok) return text;
  const rows = rowsOfText(text.value);
  return rows.ok ? recogniseCrm(rows.value) : rows;
}

/** Reads an export once, when first shown. */
export function useCrmFile(source: FileSource, lastBoard: BoardId | null): CrmPhase {
  const { workspace } = useSession();
  const [first] = useState({ source, lastBoard, workspace });
  const [phase, setPhase] = useState<CrmPhase>({ kind: 'reading' });
  useEffect(() => {
    let current = true;
    const read = async (): Promise<CrmPhase> => {
      const table = await tableOf(await readBytes(first.source));
      if (!table.ok) return { kind: 'refused', message: table.message };
      const { database, newId, now } = first.workspace;
      const stored = await readForCrm(database, table.value);
      const chosen = stored.boards.find(({ id }) => id === first.lastBoard)?.id ?? null;
      const book = createBoardBook(stored.boards, chosen, { newId, now: now() });
      return { kind: 'read', file: { table: table.value, stored, book } };
    };
    read()
      .catch((error: unknown): CrmPhase => {
        const { message } = refused('unreadable', error instanceof Error ? error.message : String(error));
        return { kind: 'refused', message };
      })
      .then((next) => {
        if (current) setPhase(next);
      });
    return () => {
      current = false;
    };
  }, [first]);
  return phase;
}

export interface CrmImport {
  readonly mapping: CrmMapping;
  readonly setMapping: (mapping: CrmMapping) => void;
  readonly board: BoardId;
  readonly setBoard: (board: BoardId) => void;
  readonly answers: CrmAnswers;
  readonly setAnswers: (answers: CrmAnswers) => void;
  readonly reading: CrmReading;
  readonly plan: CrmPlan;
  readonly built: BuiltImport;
  readonly busy: boolean;
  /** Stores everything as one action. */
  readonly store: () => void;
}

/** What an export would do as it is read and answered now. */
export function useCrmImport(
  { table, stored, book }: Loaded,
  fileName: string,
  onDone: () => void,
): CrmImport {
  const { workspace, today, locale, settings, perform } = useSession();
  const { currency } = settings;
  const [mapping, setMapping] = useState(() => mappingFor(table, stored.remembered));
  const [board, setBoard] = useState(book.otherwise);
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [busy, setBusy] = useState(false);
  const reading = useMemo(
    () => readCrm(table, mapping, { today, currency }),
    [table, mapping, today, currency],
  );
  const subject = useMemo(
    () => ({ facts: reading.facts, kind: mapping.kind, program: table.program }),
    [reading, mapping.kind, table],
  );
  const { doubts } = answers;
  const found = useMemo(
    () => findTargets(subject, stored.customers, board, doubts),
    [subject, stored, board, doubts],
  );
  const plan = useMemo(() => settleTargets(subject, found, answers), [subject, found, answers]);
  const built = useMemo(
    () =>
      buildCrmImport(plan.entries, stored, {
        today,
        locale,
        board,
        currency,
        now: workspace.now(),
        newId: workspace.newId,
        program: table.program,
        reason: `Imported from ${fileName}`,
      }),
    [plan, stored, today, locale, board, currency, workspace, table, fileName],
  );
  const run = async (): Promise<void> => {
    setBusy(true);
    const count = built.added.length + built.changed.length;
    const label = `Imported ${count} ${count === 1 ? 'customer' : 'customers'} from ${fileName}`;
    const remembered = {
      fingerprint: table.fingerprint,
      fileName,
      usedAt: workspace.now(),
      mapping: storedMapping(mapping),
    };
    const writes = [...crmWrites(built, book), rememberCrmMapping(remembered)];
    const kept = await perform(label, writes).finally(() => setBusy(false));
    if (kept) onDone();
  };
  return {
    mapping,
    setMapping,
    board,
    setBoard,
    answers,
    setAnswers,
    reading,
    plan,
    built,
    busy,
    store: () => {
      if (!busy) void run();
    },
  };
}

function crmWrites({ added, changed }: BuiltImport, book: BoardBook): RowWrite[] {
  const all = [...added, ...changed];
  return [
    ...book.newAmong(new Set(added.map(({ customer }) => customer.boardId))).map((row) => put('boards', row)),
    ...all.map(({ customer }) => put('customers', customer)),
    ...all.flatMap(({ events }) => events).map((row) => put('stageEvents', row)),
    ...all.flatMap(({ marks }) => marks).map((row) => put('customerMarks', row)),
    ...all.flatMap(({ values }) => values).map((row) => put('customerValues', row)),
  ];
}
