/** Everything the sample brings carries this, so that it can be taken out again exactly. */
export const SAMPLE_PREFIX = 'sample-';

export function sampleId<Id extends string>(kind: string, number: number): Id {
  return `${SAMPLE_PREFIX}${kind}-${String(number).padStart(4, '0')}` as Id;
}

export function isSampleId(id: string): boolean {
  return id.startsWith(SAMPLE_PREFIX);
}
