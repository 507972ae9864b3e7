import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { matcher } from './shipped.ts';

interface Label {
  readonly merchant_as_published_lowercase: string;
  readonly expected_vendor: string;
  readonly is_saas: string;
}

const file = new URL('../../../../data/purchase-cards/LABELS.csv', import.meta.url);
const labels = Papa.parse<Label>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
const software = labels.filter((label) => label.is_saas === 'yes');
const others = labels.filter((label) => label.is_saas === 'no');

describe("a city council's published card statements", () => {
  it.each(software)('$merchant_as_published_lowercase is $expected_vendor', (label) => {
    const match = matcher.match(label.merchant_as_published_lowercase);
    const found = match?.via ? `${match.name} via ${match.via}` : match?.name;
    expect([found, match?.name]).toContain(label.expected_vendor);
  });

  it.each(others)('$merchant_as_published_lowercase is $expected_vendor', (label) => {
    expect(matcher.match(label.merchant_as_published_lowercase)).toBeNull();
  });

  it('has both kinds', () => {
    expect(software.length).toBeGreaterThan(40);
    expect(others.length).toBeGreaterThan(5);
  });
});
