import { describe, expect, it } from 'vitest';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { lostPlaysWords, mapTools, playbooksLost } from '#domain/flywheel/tools.ts';
import { defaultPlays } from '#domain/plays/default-plays.ts';
import type { StageTool } from '#domain/flywheel/effort.ts';
import type { Stage } from '#domain/journey/journey.ts';

const MAIL = 'mail' as ApplicationId;
const DESK = 'desk' as ApplicationId;
const PLAYS = defaultPlays('2026-01-01T00:00:00.000Z' as IsoInstant);

function tool(applicationId: ApplicationId, stage: Stage): StageTool {
  return { id: `${applicationId}:${stage}`, applicationId, stage, share: 50 };
}

describe('stages that an application supports', () => {
  it('keeps a row for each share above nothing', () => {
    expect(mapTools(MAIL, { awareness: 60, conversion: 0, renewal: 40 })).toEqual({
      ok: true,
      value: [
        { id: 'mail:awareness', applicationId: MAIL, stage: 'awareness', share: 60 },
        { id: 'mail:renewal', applicationId: MAIL, stage: 'renewal', share: 40 },
      ],
    });
  });

  it('refuses more than the whole cost, and shares that are none', () => {
    expect(mapTools(MAIL, { awareness: 60, renewal: 40.5 })).toMatchObject({
      ok: false,
      code: 'shares',
      message: expect.stringContaining('100.5 %') as string,
    });
    expect(mapTools(MAIL, { awareness: -1 })).toMatchObject({ ok: false, code: 'share' });
    expect(mapTools(MAIL, { awareness: 101 })).toMatchObject({ ok: false, code: 'share' });
    expect(mapTools(MAIL, { awareness: 33.3, purchase: 33.3, renewal: 33.4 })).toMatchObject({ ok: true });
  });
});

describe('playbooks that lose their tool', () => {
  const tools = [tool(MAIL, 'awareness'), tool(DESK, 'awareness'), tool(MAIL, 'purchase')];

  it('are those of stages that no other application serves', () => {
    const lost = playbooksLost(new Set([MAIL]), tools, PLAYS, () => true);
    expect(lost.map(({ stage }) => stage)).toEqual(['purchase']);
    expect(lost[0]?.plays.every(({ stage }) => stage === 'purchase')).toBe(true);
  });

  it('include stages whose other application goes too', () => {
    const both = playbooksLost(new Set([MAIL, DESK]), tools, PLAYS, () => true);
    expect(both.map(({ stage }) => stage)).toEqual(['awareness', 'purchase']);
    const leaving = playbooksLost(new Set([MAIL]), tools, PLAYS, (id) => id !== DESK);
    expect(leaving.map(({ stage }) => stage)).toEqual(['awareness', 'purchase']);
  });

  it('are none where every play is switched off', () => {
    const off = PLAYS.map((play) => ({ ...play, enabled: false }));
    expect(playbooksLost(new Set([MAIL]), tools, off, () => true)).toEqual([]);
  });

  it('are told in one sentence', () => {
    const [one, two] = PLAYS.filter(({ stage }) => stage === 'advocacy');
    const [third] = PLAYS.filter(({ stage }) => stage === 'renewal');
    if (one === undefined || two === undefined || third === undefined) throw new Error('plays');
    expect(lostPlaysWords([{ stage: 'advocacy', plays: [one] }])).toBe(
      '1 play of Advocacy would lose its only tool.',
    );
    expect(
      lostPlaysWords([
        { stage: 'renewal', plays: [third] },
        { stage: 'advocacy', plays: [one, two] },
      ]),
    ).toBe('1 play of Renewal and 2 of Advocacy would lose their only tool.');
    expect(lostPlaysWords([])).toBe('');
  });
});
