import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { matcher } from './shipped.ts';

/** A descriptor and the names that are right for it; none for a look-alike. */
export interface LabelledDescriptor {
  readonly descriptor: string;
  readonly vendors: readonly string[];
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

const folder = new URL('../../../../data/card-descriptors/', import.meta.url);

/** FNV-1a: stable for ever, and without any order in it. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value ^ (value >>> 15);
}

/** A file of our own labelled descriptors. */
export function readLabelled(name: 'descriptors.csv' | 'second.csv' | 'third.csv'): LabelledDescriptor[] {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const { data } = Papa.parse<{ descriptor: string; vendor: string }>(text, {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ descriptor, vendor }) => ({ descriptor, vendors: vendor.split(';').filter(Boolean) }));
}

/** The half to tune on and the half that is only measured. */
export function readHalves(): Record<'tuned' | 'heldBack', LabelledDescriptor[]> {
  const all = readLabelled('descriptors.csv');
  const isTuned = ({ descriptor }: LabelledDescriptor): boolean => hash(descriptor) % 2 === 0;
  return { tuned: all.filter(isTuned), heldBack: all.filter((each) => !isTuned(each)) };
}

/** A wrong vendor counts against both: something false was said, and the true vendor was not found. */
export function scoresOf(descriptors: readonly LabelledDescriptor[]): Scores {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const { descriptor, vendors } of descriptors) {
    const found = matcher.match(descriptor)?.name ?? null;
    const correct = found !== null && vendors.includes(found);
    if (correct) right += 1;
    if (found !== null && !correct) wrong.push(`${descriptor} → ${found}`);
    if (vendors.length > 0 && !correct) missed.push(descriptor);
  }
  return {
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
    wrong,
    missed,
  };
}
