import { describe, expect, it } from 'vitest';
import { EVENTS } from '#bridge/events.ts';
import { BridgeParseError } from '#bridge/parse.ts';
import { DOCUMENT_LIMIT, REQUESTS } from '#bridge/requests.ts';

describe('the bridge', () => {
  it('parses a whole reminder plan as it is', () => {
    const reminder = {
      id: 'contract:1:notice:2026-06-26:30',
      kind: 'notice',
      fireDate: '2026-05-27',
      fireTime: '09:00',
      title: 'Slack: notice in 30 days',
      body: 'Send by 26 Jun 2026',
      target: { kind: 'contract', id: '1' },
    };
    const settled = [
      { deadline: 'contract:1:notice:2026-06-26', snooze: { id: 's1', until: '2026-06-01' } },
      { deadline: 'contract:2:notice:2026-06-26', snooze: null },
    ];
    const plan = {
      reminders: [reminder],
      settled,
      knownFrom: '2026-05-20',
      quietFrom: '20:00',
      quietTo: '08:00',
    };
    expect(REQUESTS['reminders:plan'].parse(plan)).toEqual(plan);
  });

  it.each([
    ['a list instead of an object', REQUESTS['files:choose'].parse, []],
    ['an unknown purpose', REQUESTS['files:choose'].parse, { purpose: 'passwords', several: true }],
    ['a field that nobody knows', REQUESTS['files:release'].parse, { handle: 'a', path: '/etc/passwd' }],
    ['text as a document', REQUESTS['files:save-document'].parse, { suggestedName: 'a.pdf', bytes: 'text' }],
    [
      'a document above the limit',
      REQUESTS['files:save-document'].parse,
      { suggestedName: 'a.pdf', bytes: new Uint8Array(DOCUMENT_LIMIT + 1) },
    ],
    [
      'a sheet to print without its style',
      REQUESTS['print:pdf'].parse,
      { title: 'Notice', language: 'en', body: '<p></p>' },
    ],
    [
      'a sheet to print that is enormous',
      REQUESTS['print:pdf'].parse,
      { title: 'Notice', language: 'en', body: 'x'.repeat(5_000_000), style: '' },
    ],
    ['a missing field', REQUESTS['files:save'].parse, { suggestedName: 'a.csv' }],
    ['a negative row count', REQUESTS['sentinel:write'].parse, { counts: { applications: -1 } }],
    ['a fraction of a row', REQUESTS['sentinel:write'].parse, { counts: { applications: 0.5 } }],
    ['an argument where there is none', REQUESTS['app:info'].parse, { anything: 1 }],
    ['a link of enormous length', REQUESTS['links:open'].parse, { url: 'https://'.padEnd(5000, 'a') }],
    ['a target of an unknown kind', EVENTS['open-target'], { kind: 'javascript', id: '' }],
    ['an unknown menu command', EVENTS['menu-command'], 'format-disk'],
  ])('refuses %s', (_what, parse, value) => {
    expect(() => parse(value)).toThrow(BridgeParseError);
  });

  it('names the field that is wrong', () => {
    expect(() => REQUESTS['files:choose'].parse({ purpose: 'spend', several: 'yes' })).toThrow(
      'several: expected yes or no, got string',
    );
  });

  it('takes no inherited field for a present one', () => {
    expect(() => REQUESTS['files:release'].parse(Object.create({ handle: 'x' }))).toThrow(BridgeParseError);
  });
});
