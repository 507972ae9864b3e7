import { describe, expect, it } from 'vitest';
import { createFunctionBook } from '#domain/applications/business-functions.ts';
import { SAMPLE_APPLICATIONS } from '#domain/sample/catalogue.ts';
import functions from '#resources/vendors/functions.json' with { type: 'json' };

const book = createFunctionBook(functions);

describe('the list of business functions', () => {
  it.each(['team-chat', 'Team chat', ' TEAM  CHAT ', 'instant messaging'])('knows “%s”', (text) => {
    expect(book.idOf(text)).toBe('team-chat');
    expect(book.labelOf(text)).toBe('Team chat');
  });

  it('leaves a company’s own function as it is', () => {
    expect(book.idOf(' Whale watching ')).toBe('Whale watching');
    expect(book.labelOf('Whale watching')).toBe('Whale watching');
  });

  it('says one thing by one name only', () => {
    const names = functions.flatMap(({ id, label, also = [] }) => [
      ...new Set([id, label, ...also].map((name) => name.toLowerCase().replace(/[^a-z0-9]+/g, ''))),
    ]);
    expect(new Set(names).size).toBe(names.length);
    for (const { id, label } of functions) expect([book.idOf(id), book.idOf(label)]).toEqual([id, id]);
  });

  it('is what the sample company’s applications are filed under', () => {
    const ids = new Set(functions.map(({ id }) => id));
    const others = SAMPLE_APPLICATIONS.flatMap(({ functions: own }) => own.filter((id) => !ids.has(id)));
    expect(others).toEqual([]);
  });
});
