/** Columns of a pack, as an owner reads them from left to right. Stable: files that are out must stay readable. */
export const PACK_COLUMNS = [
  'application',
  'question',
  'what we know',
  'allowed answers',
  'answer',
  'comment',
  'due',
  'owner',
  'row',
  'pack',
] as const;
export type PackColumn = (typeof PACK_COLUMNS)[number];

/** Without these a file can't be told to be a pack. */
export const NEEDED_COLUMNS = ['row', 'answer'] as const satisfies readonly PackColumn[];

/** What stands in the column `row` of the lines that only explain. */
export const NOTE_ROW = 'note';

/** Characters of a comment that are kept. */
export const LONGEST_COMMENT = 2000;

/** How to fill it in. It stands in rows of its own, so that it moves with sorted rows and may be deleted. */
export const INSTRUCTIONS: readonly string[] = [
  'How to answer: in each row write one of the “allowed answers” into “answer”. Leave the row empty if you can’t say.',
  'To have somebody look into it, write “Give to” and a name, or “Give to me”, and the day into “due”, such as 2026-03-31. The comment is yours.',
  'Leave “row” and “pack” as they are. Sort, save as CSV, and send the file back: rows without an answer do no harm.',
];
