import { writeCsv } from '#domain/tables/csv-write.ts';
import { allowedAnswers } from './answer-words.ts';
import type { OwnerPack } from './owner-pack.ts';
import { INSTRUCTIONS, NOTE_ROW, PACK_COLUMNS, type PackColumn } from './pack-columns.ts';
import { packCode } from './row-code.ts';

type Cells = Readonly<Record<PackColumn, string>>;

/**
 * A pack as the CSV that goes to its owner: RFC 4180, UTF-8 with BOM, CRLF, header first, then rows that explain, then one
 * row for each question. The same pack gives the same file whenever it is written.
 */
export function writePack(pack: OwnerPack): string {
  const code = packCode(pack.id);
  const { owner } = pack;
  const common = { comment: '', due: '', owner, pack: code };
  const notes = INSTRUCTIONS.map((question): Cells => ({
    ...common,
    application: '',
    question,
    'what we know': '',
    'allowed answers': '',
    answer: '',
    row: NOTE_ROW,
  }));
  const rows = pack.questions.map(({ row, title, question, facts, choices, answerThen }): Cells => ({
    ...common,
    application: title,
    question,
    'what we know': facts.join('; '),
    'allowed answers': allowedAnswers(choices),
    answer: answerThen,
    row,
  }));
  return writeCsv(
    PACK_COLUMNS,
    [...notes, ...rows].map((cells) => PACK_COLUMNS.map((column) => cells[column])),
  );
}
