/// <reference lib="webworker" />
import { DATABASE_NAME, WorkspaceDatabase } from '#database/schema.ts';
import type { ReadOnlyReason } from '#database/guard.ts';
import { accepted, assertNever, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { compileRules } from '#domain/spend/vendors/rules.ts';
import { createColumnStore } from '../columns/column-store.ts';
import { Cancelled, SourceLost } from '../import/read-source.ts';
import { createVendorCounter, createVendorCounterBeside } from '../import/vendor-counter.ts';
import { countNewVendors } from '../import/new-vendors.ts';
import { createVendorWorkers } from '../import/vendor-workers.ts';
import { createLabelStore } from '../labels/label-store.ts';
import { createLabeller } from '../labels/labeller.ts';
import type { FromWorker, ImportProgress, LedgerTask, ToWorker } from '../protocol.ts';
import type { LedgerQuestion } from '../questions.ts';
import { createAnswers } from './answers.ts';
import { followImports, followLabels, loadImport } from './follow.ts';
import type { LabelSources } from './follow.ts';
import { followFacts, needsNoRows } from './follow-facts.ts';
import { createKeptAnswers, isKept, stateOf } from './kept-answers.ts';
import { prepareImports } from './prepare-imports.ts';
import { createStages } from './stages.ts';

declare const self: DedicatedWorkerGlobalScope;

const PROGRESS_EVERY_MS = 120;
/** In bytes; a smaller file is counted before a worker has started. */
const WORTH_A_SECOND_WORKER = 2 * 1024 * 1024;
/** Rows are read when they are asked for, when the window says that its first screen is complete, or after this while. */
const READ_AFTER_MS = 5_000;

/** An answer is drawn by then. */
const PREPARE_AFTER_MS = 150;

const database = new WorkspaceDatabase(DATABASE_NAME, 'disabled');
const store = createColumnStore();
const labels = createLabelStore(store.subjects);
const { promise: rowsWanted, resolve: wantRows } = Promise.withResolvers<void>();
setTimeout(wantRows, READ_AFTER_MS);
const followed = followFacts(database, () => changed(), tellProblem);
const view = {
  store,
  labels,
  get facts() {
    return followed.facts;
  },
};
const answers = createAnswers(view);
const running = new Map<
  number,
  { readonly kind: LedgerTask['kind']; readonly controller: AbortController }
>();
let readOnly: ReadOnlyReason | null = null;
let revision = 0;
let rowsRevision = 0;
let sources: LabelSources | null = null;
const kept = createKeptAnswers();
const { promise: sourcesRead, resolve: haveSources } = Promise.withResolvers<void>();

const vendorWorkers = createVendorWorkers(
  () => new Worker(new URL('./vendor.worker.ts', import.meta.url), { type: 'module', name: 'vendors' }),
);

const stages = createStages({
  database,
  store,
  rowsRevision: () => rowsRevision,
  readOnly: () => readOnly,
  vendorCounter: (bytes) =>
    bytes < WORTH_A_SECOND_WORKER ? createVendorCounter() : createVendorCounterBeside(vendorWorkers.take()),
  newVendors: (blocks) =>
    sources === null ? 0 : countNewVendors(blocks, createLabeller(sources), answers.discovery()),
  onStored: (importId) => {
    // The next task waits until the new rows are in memory, what was stored need not.
    ready = ready
      .then(() => loadImport(database, store, importId))
      .then((loaded) => {
        if (loaded) rowsChanged();
      })
      .catch(tellProblem);
  },
});

let ready = start();

function tell(message: FromWorker): void {
  self.postMessage(message, []);
}

function changed(): void {
  revision++;
  answers.forget();
  tell({ kind: 'changed', revision });
}

function rowsChanged(): void {
  rowsRevision++;
  changed();
}

function tellProblem(error: unknown): void {
  tell({ kind: 'problem', message: error instanceof Error ? error.message : String(error) });
}

/** Resolves when rows and labels are in memory; from then on both follow the database. */
async function start(): Promise<void> {
  // Another copy of the program updates the schema: let go, or it waits for ever.
  database.on('versionchange', () => database.close());
  await database.open();
  await Promise.all([
    new Promise<void>((resolve, reject) => {
      followLabels(
        database,
        (found) => {
          const first = sources === null;
          sources = found;
          followed.useApplications(found.applications);
          store.useRules(compileRules(found.rules));
          labels.use(createLabeller(found));
          // Before the first sources nothing was answered that could be out of date.
          if (!first) changed();
          haveSources();
          resolve();
        },
        (error) => {
          tellProblem(error);
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    }),
    new Promise<void>((resolve, reject) => {
      followImports(
        database,
        store,
        rowsWanted,
        (different) => {
          if (different) rowsChanged();
          resolve();
        },
        (error) => {
          tellProblem(error);
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    }),
  ]);
}

/** Tells progress often enough to look alive and seldom enough to cost nothing. */
function progressOf(id: number): (progress: ImportProgress) => void {
  const started = performance.now();
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    tell({ kind: 'progress', id, progress: { ...progress, milliseconds: now - started } });
  };
}

/** What the ledger's answers depend on at the moment, as the database has it; `null` while it is being changed. */
async function presentState(): Promise<string | null> {
  const imports = await database.spendImports.toArray();
  return sources === null ? null : stateOf(self.location.pathname, imports, sources);
}

/** From the last time the program ran, or from the rows; those are read first then. */
async function answerTo(question: LedgerQuestion): Promise<unknown> {
  if (needsNoRows(question)) {
    await followed.readyFor(question);
    return answers.answer(question);
  }
  await Promise.race([sourcesRead, ready]);
  const state = isKept(question) ? await presentState() : null;
  if (state !== null) {
    const found = await kept.find(question, state);
    if (found !== undefined) return found.answer;
  }
  wantRows();
  await ready;
  await followed.readyFor(question);
  const answer = answers.answer(question);
  if (question.kind === 'view') prepareNextCut();
  if (state !== null && readOnly === null) void keepAnswer(question, rowsRevision, answer);
  return answer;
}

let preparing: ReturnType<typeof setTimeout> | undefined;

/** Who cuts spend one way will cut it another: what the next cut needs is worked out while the screen is looked at. */
function prepareNextCut(): void {
  clearTimeout(preparing);
  preparing = setTimeout(() => {
    if (answers.prepareGroups()) prepareNextCut();
  }, PREPARE_AFTER_MS);
}

/** Keeps an answer if what it was worked out from is what the database has, and nothing has changed since. */
async function keepAnswer(question: LedgerQuestion, atRevision: number, answer: unknown): Promise<void> {
  const usedSources = sources;
  const imports = await database.spendImports.toArray();
  if (sources !== usedSources || usedSources === null || rowsRevision !== atRevision) return;
  if (imports.some(({ id }) => !store.has(id)) || store.imports !== imports.length) return;
  await kept.keep(question, stateOf(self.location.pathname, imports, usedSources), answer);
}

async function perform(id: number, task: LedgerTask, signal: AbortSignal): Promise<Outcome<unknown>> {
  if (!isAboutFiles(task)) {
    return accepted(await answerTo(task));
  }
  wantRows();
  await ready;
  switch (task.kind) {
    case 'stage':
      return stages.stage(task, signal, progressOf(id));
    case 'look':
      return stages.look(task, signal);
    case 'store':
      return stages.store(task, signal, progressOf(id));
    case 'discard':
      return accepted(stages.discard(task.stageId));
    default:
      return assertNever(task);
  }
}

function isAboutFiles(task: LedgerTask): task is Exclude<LedgerTask, LedgerQuestion> {
  return task.kind === 'stage' || task.kind === 'look' || task.kind === 'store' || task.kind === 'discard';
}

async function run(id: number, task: LedgerTask): Promise<void> {
  const controller = new AbortController();
  running.set(id, { kind: task.kind, controller });
  try {
    tell({ kind: 'answer', id, outcome: await perform(id, task, controller.signal) });
  } catch (error) {
    tell({ kind: 'answer', id, outcome: failure(error) });
  } finally {
    running.delete(id);
  }
}

function failure(error: unknown): Outcome<never> {
  if (error instanceof Cancelled) {
    return readOnly === null
      ? refused('cancelled', 'Cancelled. Nothing was stored.')
      : refused(readOnly.code, `${readOnly.message} Nothing was stored.`);
  }
  if (error instanceof SourceLost) return refused('source-lost', error.message);
  const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return refused('failed', `The ledger could not do this (${why}). Nothing was changed.`);
}

/** Until then a session may have been a glance at Home, which should not pay two seconds of work for a file to come. */
const REST_MS = 10_000;

async function atRest(): Promise<void> {
  await ready;
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'task':
      void run(data.id, data.task);
      return;
    case 'cancel':
      running.get(data.id)?.controller.abort();
      return;
    case 'prepare':
      wantRows();
      prepareImports(atRest, running, vendorWorkers).catch(tellProblem);
      return;
    case 'guard':
      readOnly = data.readOnly;
      // What is being written when the disk runs low must not be finished.
      if (readOnly === null) return;
      for (const { kind, controller } of running.values()) if (kind === 'store') controller.abort();
  }
});
