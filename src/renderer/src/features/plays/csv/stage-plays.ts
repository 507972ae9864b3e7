import type { BoardId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Board } from '#domain/journey/journey.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { nextPosition } from '#domain/plays/edit.ts';
import type { Play, PlayStep, PlayTrigger } from '#domain/plays/play.ts';
import { PLAY_TABLE, playKey } from '#domain/plays/play-table.ts';
import { dueWords, triggerWords } from '#domain/plays/words.ts';
import { finderOf } from '#domain/quotes/link-cells.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { NameRule, TableImportPlan } from '#domain/tables/entity-import.ts';
import { previewOf, type StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';
import { boardNames } from './save-plays.ts';

const PLAY_NAMES: NameRule<Play> = { keyOf: ({ fields }) => playKey(fields), mayRepeat: false };

export interface StagedPlays {
  readonly plan: TableImportPlan<Play>;
  readonly preview: StagedPreviewModel;
}

/** Reads a text of plays.csv against what is stored; nothing is written. Pure. */
export function stagePlays(
  text: string,
  stored: { readonly plays: readonly Play[]; readonly boards: readonly Board[] },
  now: IsoInstant,
): Outcome<StagedPlays> {
  const byId = new Map<string, Play>(stored.plays.map((play) => [play.id, play]));
  const byKey = new Map(stored.plays.map((play) => [playKey(play), play]));
  const outcome = stageEntityFile(text, PLAY_TABLE, {
    now,
    nextPosition: nextPosition(stored.plays),
    findById: (id) => byId.get(id) ?? null,
    findByKey: (key) => byKey.get(key) ?? null,
    board: finderOf(stored.boards),
  });
  if (!outcome.ok) return outcome;
  const plan = planTableImport(outcome.value.rows, PLAY_NAMES);
  const names = boardNames(stored.boards);
  const preview = previewOf(PLAY_TABLE, outcome.value, plan, names, {
    value: (field, value) => valueWords(field, value, names.boardName),
  });
  return accepted({ plan, preview });
}

/** Values of a play that plain words would not explain. */
function valueWords(field: string, value: unknown, boardName: (id: BoardId) => string | null): string | null {
  switch (field) {
    case 'boardId':
      return value === null ? 'all boards' : boardName(value as BoardId);
    case 'trigger':
      return triggerWords(value as PlayTrigger, 'awareness').replace('Awareness', 'the stage');
    case 'steps':
      return (value as readonly PlayStep[])
        .map(({ title, dueAfterDays }) => `${title} (${dueWords(dueAfterDays)})`)
        .join('; ');
    case 'enabled':
      return value === true ? 'on' : 'off';
    default:
      return null;
  }
}

/** The plays that an accepted import writes. */
export function importedPlays(
  plan: TableImportPlan<Play>,
  stored: readonly Play[],
  stamp: { readonly newId: () => string; readonly now: IsoInstant },
): Play[] {
  const taken = new Set<string>(stored.map(({ id }) => id));
  const mayKeepId = (id: string): boolean => !taken.has(id);
  return [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, { ...stamp, mayKeepId }));
}
