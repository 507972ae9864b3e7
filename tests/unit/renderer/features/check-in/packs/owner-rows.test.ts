import { describe, expect, it } from 'vitest';
import { ownerRows, packThatAsksAll } from '#features/check-in/packs/owner-rows.ts';
import { ITEMS, answerTo, pack, packItem } from '../../../../domain/owner-packs/samples.ts';

const [SLACK, FIGMA, ZOOM] = ITEMS as [(typeof ITEMS)[0], (typeof ITEMS)[0], (typeof ITEMS)[0]];
const MIRO = packItem('Miro', { owner: 'Ben Olsen' });
const NOBODYS = packItem('Notion', { owner: ' ' });
const said = { ...FIGMA, answer: answerTo(FIGMA, { kind: 'confirmed' }) };
const settled = { ...ZOOM, settled: 'Retire.' };

describe('who is asked', () => {
  it('begins with those who were not asked yet; what nobody owns is not asked', () => {
    const rows = ownerRows([SLACK, said, settled, MIRO, NOBODYS], [pack(ITEMS)], false);
    expect(rows.map(({ owner, open, toAsk }) => [owner, open.length, toAsk.length])).toEqual([
      ['Ben Olsen', 1, 1],
      ['Ana Silva', 1, 1],
    ]);
    expect(rows[1]?.standing).toMatchObject({ asked: 3, answered: 1, settled: 1, missing: 1 });
  });

  it('can be asked what is answered already, but not what is settled', () => {
    const [ana] = ownerRows([SLACK, said, settled], [], true);
    expect(ana?.toAsk.map(({ title }) => title)).toEqual(['Slack', 'Figma']);
    expect(ana?.open.map(({ title }) => title)).toEqual(['Slack']);
  });

  it('gets the latest pack again where it asks all that is open, else a new one is needed', () => {
    const of = (packed: readonly (typeof SLACK)[]): string | null => {
      const [row] = ownerRows([SLACK, said], [pack(packed)], false);
      return row === undefined ? null : (packThatAsksAll(row)?.id ?? null);
    };
    expect(of([SLACK, FIGMA])).toBe('pack-1');
    expect(of([FIGMA])).toBeNull();
    const [unasked] = ownerRows([SLACK], [], false);
    expect(unasked === undefined ? 'no row' : packThatAsksAll(unasked)).toBeNull();
  });
});
