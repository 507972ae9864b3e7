import { describe, expect, it } from 'vitest';
import {
  conversionName,
  pointsChange,
  softwareText,
  speedChange,
  spotOf,
  stagesOfSpot,
} from '#features/flywheel/flywheel-words.ts';

describe('words of the flywheel', () => {
  it('reads the address: a phase, a stage, or the whole wheel', () => {
    expect(spotOf('attract')).toEqual({ kind: 'phase', phase: 'attract' });
    expect(spotOf('renewal')).toEqual({ kind: 'stage', stage: 'renewal' });
    expect(spotOf(undefined)).toEqual({ kind: 'wheel' });
    expect(spotOf('nonsense')).toEqual({ kind: 'wheel' });
    expect(stagesOfSpot({ kind: 'wheel' })).toHaveLength(6);
  });

  it('tells a change only where both periods are known', () => {
    expect(speedChange(300, 312, 'en-IE')).toBe('12 days faster');
    expect(speedChange(312.4, 300, 'en-IE')).toBe('12 days slower');
    expect(speedChange(300, 300.4, 'en-IE')).toBe('as before');
    expect(speedChange(300, null, 'en-IE')).toBe('');
    expect(pointsChange(0.34, 0.33)).toBe('1 point more');
    expect(pointsChange(0.06, 0.34)).toBe('28 points less');
    expect(pointsChange(null, 0.34)).toBe('');
  });

  it('names what a conversion is, where there is one', () => {
    expect(conversionName(['awareness', 'conversion'])).toBe('Entered Purchase');
    expect(conversionName(['renewal', 'advocacy'])).toBe('Entered Advocacy');
    expect(conversionName(['activation'])).toBe('Entered Renewal');
    expect(conversionName(['advocacy'])).toBeNull();
  });

  it('says unknown of a cost that nobody knows, and nothing where there is no software', () => {
    expect(softwareText({ kind: 'unknown', applications: [] }, 'en-IE')).toBe('unknown');
    expect(softwareText({ kind: 'none' }, 'en-IE')).toBe('–');
  });
});
