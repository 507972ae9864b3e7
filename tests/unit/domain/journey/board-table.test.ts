import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { BOARD_TABLE } from '#domain/journey/board-table.ts';
import { PLAIN_STAGES, STAGES, type Board, type BoardStages } from '#domain/journey/journey.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { anyLine } from '../tables/round-trip.ts';

const AT = '2026-03-02T08:00:00.000Z' as IsoInstant;
const nothing = { findById: () => null, findByName: () => null };
const stage = fc.record({
  text: anyLine,
  limit: fc.option(fc.integer({ min: 1, max: 999 })),
});
const stages = fc
  .tuple(stage, stage, stage, stage, stage, stage)
  .map((all) => Object.fromEntries(STAGES.map((name, place) => [name, all[place]])) as BoardStages);

function board(of: BoardStages): Board {
  const base = { id: 'b' as BoardId, name: 'Cloud', description: '', position: 0 };
  return { ...base, stages: of, createdAt: AT, updatedAt: AT };
}

function readBack(text: string): BoardStages | undefined {
  const read = stageEntityFile(text, BOARD_TABLE, nothing);
  if (!read.ok) throw new Error(read.message);
  const [row] = read.value.rows;
  return row?.outcome.ok === true ? row.outcome.value.fields.stages : undefined;
}

describe('boards.csv', () => {
  it('gives back what a board says of its stages', () => {
    fc.assert(
      fc.property(stages, (of) => {
        expect(readBack(writeEntityFile(BOARD_TABLE, [board(of)], undefined))).toEqual(of);
      }),
    );
  });

  it('knows files of before, and refuses a limit of nought', () => {
    expect(readBack('name\r\nCloud\r\n')).toEqual(PLAIN_STAGES);
    const read = stageEntityFile('name,renewal limit\r\nCloud,0\r\n', BOARD_TABLE, nothing);
    expect(JSON.stringify(read)).toContain('renewal limit: at least 1 card');
  });
});
