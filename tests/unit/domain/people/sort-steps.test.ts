import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortSteps } from '#domain/people/sort-steps.ts';

function sorted(numbers: readonly number[]): number[] {
  const steps = sortSteps(numbers, (a, b) => a < b);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

test('sorting in steps gives what sorting at once gives', () => {
  const many = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 5000, size: 'max' });
  fc.assert(
    fc.property(many, (numbers) => {
      expect(sorted(numbers)).toEqual(numbers.toSorted((a, b) => a - b));
    }),
    { numRuns: 30 },
  );
});
