import { describe, expect, it } from 'vitest';
import { parseUsageMapping, usageMappingOf } from '#domain/usage/read/mapping.ts';
import { matchProduct } from '#domain/usage/read/same-product.ts';
import { read, readData } from './support.ts';

const chosen = (name: string, vendor: string | null = null, domain: string | null = null) => ({
  name,
  vendor,
  domain,
});

describe('a file read for an application', () => {
  it('is the application’s by name, vendor or domain', () => {
    const { recognition } = readData('atlassian-users.csv');
    expect(matchProduct(recognition, chosen('Jira Cloud Premium')).kind).toBe('same');
    expect(matchProduct(recognition, chosen('Ticketing', 'Atlassian')).kind).toBe('same');
    expect(matchProduct(recognition, chosen('Ticketing', '', 'https://acme.atlassian.net/')).kind).toBe(
      'same',
    );
  });

  it('is said to be another product’s', () => {
    const match = matchProduct(readData('slack-members.csv').recognition, chosen('Zoom', 'Zoom', 'zoom.us'));
    expect(match.kind === 'other' && match.message).toBe(
      'This is “Slack: Manage members export”, an export of Slack, but it is being read for Zoom. Choose Slack instead, or the file of Zoom.',
    );
  });

  it('does not know where the columns do not tell', () => {
    const { recognition } = read('Email,Last active\na@x.com,2026-03-01\n');
    expect(matchProduct(recognition, chosen('Miro')).kind).toBe('unknown');
  });
});

describe('what is remembered of a file', () => {
  it('comes back as it was stored, and anything else is nothing', () => {
    const mapping = usageMappingOf(readData('slack-members.csv').recognition, 'app');
    expect(parseUsageMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
    for (const other of [
      null,
      1,
      {},
      { ...mapping, kind: 'spend' },
      { ...mapping, columns: [{ header: 'x', role: 'y' }] },
    ]) {
      expect(parseUsageMapping(other)).toBeNull();
    }
  });
});
