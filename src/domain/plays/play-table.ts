import type { BoardId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { STAGES } from '#domain/journey/journey.ts';
import { refused, accepted, type Outcome } from '#domain/outcome.ts';
import { readLink, type LinkFinder } from '#domain/quotes/link-cells.ts';
import { cellsOf, listCell, nameKey, type CellRecord, type Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, TableSpec } from '#domain/tables/entity-import.ts';
import { readPlay, type TypedStep } from './check.ts';
import { TRIGGER_KINDS, type Play, type PlayStep } from './play.ts';

/** What is stored as an id and written as a name. */
export interface PlayTableNames {
  readonly boardName: (id: BoardId) => string | null;
}

/** What reading plays.csv needs to know of the workspace. */
export interface PlayTableContext {
  readonly now: IsoInstant;
  /** Where new plays go: behind those that are there. */
  readonly nextPosition: number;
  readonly findById: (id: string) => Play | null;
  /** By `playKey`. */
  readonly findByKey: (key: string) => Play | null;
  readonly board: LinkFinder<BoardId>;
}

/** Two plays with one key are one: of one stage and board, and with one name. */
export function playKey({ stage, name, boardId }: Pick<Play, 'stage' | 'name' | 'boardId'>): string {
  return [stage, boardId ?? '', nameKey(name)].join('|');
}

/** plays.csv: every field of a play. A step is written as `days | title | owner`, steps are separated by `;`. */
export const PLAY_TABLE: TableSpec<Play, PlayTableNames, PlayTableContext> = {
  table: 'plays',
  columns: [
    'stage',
    'name',
    'description',
    'board',
    'trigger',
    'days',
    'score',
    'from answer',
    'to answer',
    'steps',
    'enabled',
    'position',
    'active since',
    'board id',
    'id',
    'created',
    'updated',
  ],
  required: ['stage', 'name', 'trigger', 'steps'],
  alsoRead: [],
  toCells: (play, { boardName }) => {
    const { trigger, boardId } = play;
    return [
      play.stage,
      play.name,
      play.description,
      boardId === null ? null : boardName(boardId),
      trigger.kind,
      'days' in trigger ? trigger.days : null,
      'score' in trigger ? trigger.score : null,
      'from' in trigger ? trigger.from : null,
      'to' in trigger ? trigger.to : null,
      listCell(play.steps.map(stepText)),
      play.enabled ? 'yes' : 'no',
      play.position,
      play.activeSince,
      boardId,
      play.id,
      play.createdAt,
      play.updatedAt,
    ];
  },
  parse: parsePlayRow,
};

const BETWEEN = ' | ';

function stepText({ title, dueAfterDays, owner }: PlayStep): string {
  return `${dueAfterDays}${BETWEEN}${title}${BETWEEN}${owner}`;
}

/** The first and the last bar part the step; bars between them are part of its title. */
function typedStep(text: string): TypedStep {
  const first = text.indexOf('|');
  const last = text.lastIndexOf('|');
  if (first === -1) return { days: '', title: text, owner: '' };
  if (first === last) return { days: text.slice(0, first), title: text.slice(first + 1), owner: '' };
  return { days: text.slice(0, first), title: text.slice(first + 1, last), owner: text.slice(last + 1) };
}

function parsePlayRow(record: CellRecord, context: PlayTableContext): Outcome<Draft<Play>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const boardId = readBoard(cells, byId, context);
  const stage = cells.choice('stage', STAGES, null, null);
  if (stage === null && cells.problems.length === 0) {
    cells.refuse(`stage: write one of ${STAGES.join(', ')}.`);
  }
  const kind = cells.choice('trigger', TRIGGER_KINDS, null, null);
  if (kind === null && cells.bare('trigger') === '') {
    cells.refuse(`trigger: write one of ${TRIGGER_KINDS.join(', ')}.`);
  }
  if (stage === null || kind === null) return refused('row', cells.problems.join(' '));
  const name = cells.bare('name');
  const read = readPlay({
    name,
    stage,
    kind,
    days: cells.bare('days'),
    score: cells.bare('score'),
    from: cells.bare('from answer'),
    to: cells.bare('to answer'),
    steps: cells.list('steps', []).map(typedStep),
  });
  for (const { field, message } of read.problems) cells.refuse(`${columnOf(field)}: ${message}`);
  const match = byId ?? (id === null ? context.findByKey(playKey({ stage, name, boardId })) : null);
  const rest = readRest(cells, match, context);
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  const { trigger, steps } = read;
  if (cells.problems.length > 0 || trigger === null) return refused('row', cells.problems.join(' '));
  const fields = { stage, name, boardId, trigger, steps, ...rest };
  const matchedBy = byId !== null ? 'id' : match !== null ? 'name' : null;
  return accepted({ name, match, matchedBy, id, createdAt, updatedAt, fields, warnings: cells.warnings });
}

/** A play of a board that is not here belongs to nobody: it is refused, or it would be played for everybody. */
function readBoard(cells: Cells, byId: Play | null, { board }: PlayTableContext): BoardId | null {
  const asked = cells.bare('board id') !== '' || cells.bare('board') !== '';
  const found = readLink(cells, 'board', byId?.boardId ?? null, board);
  if (asked && found === null) {
    cells.refuse('board: there is no such board here. Make it first, or leave it empty for all boards.');
  }
  return found;
}

function readRest(
  cells: Cells,
  match: Play | null,
  { now, nextPosition }: PlayTableContext,
): Pick<Play, 'description' | 'enabled' | 'position' | 'activeSince'> {
  return {
    description: cells.exactText('description', match?.description ?? ''),
    enabled: cells.flag('enabled', match?.enabled ?? true, true),
    position: cells.count('position', match?.position ?? null) ?? nextPosition,
    activeSince: cells.instant('active since', match?.activeSince ?? null) ?? match?.activeSince ?? now,
  };
}

const COLUMN_OF: Readonly<Record<string, string>> = { from: 'from answer', to: 'to answer' };

function columnOf(field: string): string {
  return field.startsWith('steps') ? 'steps' : (COLUMN_OF[field] ?? field);
}
