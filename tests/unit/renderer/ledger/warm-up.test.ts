import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SpendBlock } from '#domain/spend/ledger.ts';
import { makeUpStatement } from '#ledger/import/made-up-statement.ts';
import { warmUpReading } from '#ledger/import/warm-up.ts';

afterEach(() => void vi.restoreAllMocks());

describe('warming up the reading of files', () => {
  it('reads whole made-up statements, in pieces small enough for a question in between', async () => {
    const pieces: number[] = [];
    await warmUpReading(
      () => Promise.resolve(true),
      (blocks: readonly SpendBlock[]) => pieces.push(blocks.reduce((sum, block) => sum + block.rows, 0)),
    );
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces)).toBeLessThanOrEqual(8000);
    expect(pieces.reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(50_000);
  });

  it('never touches a database', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const remove = vi.spyOn(indexedDB, 'deleteDatabase');
    const answers = [true, true, true, false];
    await warmUpReading(
      () => Promise.resolve(answers.shift() ?? false),
      () => undefined,
    );
    expect(open).not.toHaveBeenCalled();
    expect(remove).not.toHaveBeenCalled();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('stops when a file is read', async () => {
    const answers = [true, true, false, true];
    const pieces: (readonly SpendBlock[])[] = [];
    await warmUpReading(
      () => Promise.resolve(answers.shift() ?? true),
      (blocks) => pieces.push(blocks),
    );
    expect(pieces).toHaveLength(2);
  });

  it('makes up the same statement every time, in each style', () => {
    expect(makeUpStatement(3, 'iso')).toBe(makeUpStatement(3, 'iso'));
    expect(makeUpStatement(2, 'german').split('\r\n')[1]).toMatch(/^01\.01\.2024;.*;-1,00;EUR;/);
  });
});
