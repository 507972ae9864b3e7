import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '#domain/owner-packs/answer-words.ts';
import { judgePacks } from '#domain/owner-packs/judge-packs.ts';
import type { PackJudgement, PackPresent, ReturnedFile } from '#domain/owner-packs/judgement.ts';
import { LONGEST_COMMENT } from '#domain/owner-packs/pack-columns.ts';
import { ITEMS, OLD, answerTo, checkIn, filledText, pack, packItem, present, returned } from './samples.ts';

const PACK = pack(ITEMS);
const [SLACK, FIGMA, ZOOM] = ITEMS as [(typeof ITEMS)[0], (typeof ITEMS)[0], (typeof ITEMS)[0]];

function judge(text: string | readonly ReturnedFile[], over: Partial<PackPresent> = {}): PackJudgement {
  return judgePacks(typeof text === 'string' ? [returned(text)] : text, present(over));
}

function kinds({ rows }: PackJudgement): string[] {
  return rows.map(({ title, result }) => `${title} ${result.kind}`);
}

function reasonOf({ rows }: PackJudgement, title = 'Slack'): string {
  const result = rows.find((row) => row.title === title)?.result;
  return result?.kind === 'refused' ? `${result.code}: ${result.reason}` : (result?.kind ?? 'no row');
}

describe('answers that come back', () => {
  it('are new, and rows without one do no harm', () => {
    const judged = judge(
      filledText(PACK, {
        Slack: { answer: 'keep', comment: 'We need it' },
        Zoom: { answer: 'assign to Ben Olsen', due: '2026-03-20' },
      }),
    );
    expect(kinds(judged)).toEqual(['Slack proposed', 'Figma empty', 'Zoom proposed']);
    expect(judged.proposals.map(({ key, mine, reasons }) => ({ key, mine, reasons }))).toEqual([
      { key: 'new:application:Slack', mine: null, reasons: [] },
      { key: 'unused:application:Zoom', mine: null, reasons: [] },
    ]);
    expect(judged.proposals.map(({ offers }) => offers.map(({ answer }) => answer))).toEqual([
      [{ verdict: { kind: 'decided', choice: 'keep' }, comment: 'We need it' }],
      [{ verdict: { kind: 'assigned', to: 'Ben Olsen', due: '2026-03-20' }, comment: '' }],
    ]);
  });

  it('keep comments as data, whatever they begin with', () => {
    const judged = judge(
      filledText(PACK, { Slack: { answer: 'Keep', comment: '=HYPERLINK("http://x")<b>' } }),
    );
    expect(judged.proposals[0]?.offers[0]?.answer.comment).toBe('=HYPERLINK("http://x")<b>');
  });

  it('add nothing when they are here already', () => {
    const items = [{ ...SLACK, answer: answerTo(SLACK, { kind: 'decided', choice: 'keep' }) }, FIGMA, ZOOM];
    const judged = judge(filledText(PACK, { Slack: { answer: 'KEEP' } }), { items });
    expect(kinds(judged)).toEqual(['Slack same', 'Figma empty', 'Zoom empty']);
    expect(judged.proposals).toEqual([]);
  });

  it('are no answers where the row is as it went out', () => {
    const answered = { ...SLACK, answer: answerTo(SLACK, { kind: 'decided', choice: 'keep' }) };
    const sent = pack([answered, FIGMA, ZOOM]);
    const now = { ...SLACK, answer: answerTo(SLACK, { kind: 'decided', choice: 'retire' }) };
    const judged = judge(filledText(sent, {}), { packs: [sent], items: [now, FIGMA, ZOOM] });
    expect(kinds(judged)).toEqual(['Slack untouched', 'Figma empty', 'Zoom empty']);
    // The owner changes what was known when the pack was made: taken without asking.
    const changed = judge(filledText(sent, { Slack: { answer: 'Review' } }), {
      packs: [sent],
      items: [answered, FIGMA, ZOOM],
    });
    expect(changed.proposals[0]).toMatchObject({ reasons: [], mine: { verdict: { choice: 'keep' } } });
  });
});

describe('what the manager must decide', () => {
  const keep = filledText(PACK, { Slack: { answer: 'Keep' } });

  it('is an answer given otherwise meanwhile', () => {
    const items = [{ ...SLACK, answer: answerTo(SLACK, { kind: 'decided', choice: 'retire' }) }, FIGMA, ZOOM];
    expect(judge(keep, { items }).proposals[0]?.reasons).toEqual([
      'It was answered “Retire” by The manager since the pack was made.',
    ]);
  });

  it('is another comment on the same answer', () => {
    const mine = answerTo(SLACK, { kind: 'decided', choice: 'keep' }, { comment: 'Until June' });
    const answered = { ...SLACK, answer: mine };
    const sent = pack([answered]);
    const text = filledText(sent, { Slack: { answer: 'Keep', comment: 'For ever' } });
    expect(judge(text, { packs: [sent], items: [answered] }).proposals[0]?.reasons).toEqual([
      'There is another comment already.',
    ]);
  });

  it('is what changed or was settled since the pack was made', () => {
    const changed = { ...SLACK, facts: ['Slack costs €240.00 a year'], owner: 'Ben Olsen', settled: 'Keep.' };
    expect(judge(keep, { items: [changed, FIGMA, ZOOM] }).proposals[0]?.reasons).toEqual([
      'It was settled: Keep.',
      'It belongs to Ben Olsen now.',
      'What is known has changed since. Then: Slack costs €120.00 a year. Now: Slack costs €240.00 a year.',
    ]);
  });

  it('is what two files say differently; the same said twice is one answer', () => {
    const again = returned(
      filledText(PACK, { Slack: { answer: 'Retire' }, Figma: { answer: 'Keep' } }),
      'b.csv',
    );
    const first = returned(
      filledText(PACK, { Slack: { answer: 'Keep' }, Figma: { answer: 'keep' } }),
      'a.csv',
    );
    const judged = judge([first, again]);
    expect(judged.proposals.map(({ offers, reasons }) => [offers.length, reasons])).toEqual([
      [2, ['The files answer it differently.']],
      [1, []],
    ]);
    expect(judged.rows.filter(({ result }) => result.kind === 'proposed')).toHaveLength(4);
  });
});

describe('rows that are refused', () => {
  it('have a wrong answer, or none beside a comment or a day', () => {
    expect(reasonOf(judge(filledText(PACK, { Slack: { answer: 'maybe' } })))).toBe(
      'answer: “maybe” is not an allowed answer. Allowed: Keep | Review | Retire | Give to NAME.',
    );
    expect(reasonOf(judge(filledText(PACK, { Slack: { comment: 'Who knows' } })))).toContain(
      'no-answer: There is a comment but no answer.',
    );
    expect(reasonOf(judge(filledText(PACK, { Slack: { due: '2026-04-01' } })))).toContain(
      'no-answer: There is a day but no answer.',
    );
  });

  it('have a huge comment', () => {
    const comment = 'x'.repeat(120_000);
    expect(reasonOf(judge(filledText(PACK, { Slack: { answer: 'Keep', comment } })))).toBe(
      `comment-long: The comment has 120,000 characters, ${LONGEST_COMMENT.toLocaleString('en-GB')} are kept. Shorten it, or keep the text elsewhere and say where.`,
    );
  });

  it('have an id that was changed: the question it probably was is told, and not taken', () => {
    const id = PACK.questions[0]?.row;
    const judged = judge(
      filledText(PACK, { Slack: { answer: 'Keep', row: 'Q-1' }, Figma: { answer: 'Keep' } }),
    );
    expect(judged.proposals.map(({ key }) => key)).toEqual(['new:application:Figma']);
    expect(reasonOf(judged)).toBe(
      `row-unknown: The id “Q-1” in the column “row” was never given out; it was changed. It was probably “Slack” (It is new. Should it stay?): its id is ${id}. Put that back, or answer it in the check-in.`,
    );
    const missing = judge(filledText(PACK, { Slack: { answer: 'Keep', row: '', application: 'Slick' } }));
    expect(reasonOf(missing, 'Slick')).toContain('The id in the column “row” is missing. Copy the ids');
  });

  it('have all ids changed, and the pack is known by its name', () => {
    const rows = Object.fromEntries(ITEMS.map(({ title }, at) => [title, { answer: 'ok', row: `Q-${at}` }]));
    const judged = judge(filledText(PACK, rows));
    expect(judged.files[0]).toMatchObject({ refused: null, pack: { owner: 'Ana Silva' } });
    expect(judged.rows.map(({ result }) => result.kind)).toEqual(['refused', 'refused', 'refused']);
  });

  it('have the id of another row: single columns were sorted', () => {
    const other = PACK.questions[1]?.row ?? '';
    const judged = judge(filledText(PACK, { Slack: { answer: 'Keep', row: other } }));
    expect(judged.proposals).toEqual([]);
    expect(judged.rows[0]?.result).toMatchObject({ kind: 'refused', code: 'row-moved' });
  });

  it('have a pack that contradicts the row', () => {
    expect(reasonOf(judge(filledText(PACK, { Slack: { answer: 'Keep', pack: 'P-9' } })))).toContain(
      'pack-contradicts: “row” says Q-',
    );
  });

  it('are from the pack of another owner', () => {
    const bens = packItem('Miro', { owner: 'Ben Olsen' });
    const other = pack([bens], 'pack-2');
    const lines = filledText(other, { Miro: { answer: 'Keep' } })
      .trimEnd()
      .split('\r\n');
    const text = `${filledText(PACK, { Slack: { answer: 'Keep' } })}${lines.at(-1)}\r\n`;
    const judged = judge(text, { packs: [PACK, other], items: [...ITEMS, bens] });
    expect(judged.proposals.map(({ key }) => key)).toEqual(['new:application:Slack']);
    expect(reasonOf(judged, 'Miro')).toContain(
      'other-owner: This row is from the pack of Ben Olsen, the file is that of Ana Silva.',
    );
  });

  it('contradict each other in one file, and both are left', () => {
    const text = filledText(PACK, { Slack: { answer: 'Keep' } });
    const line = text.split('\r\n').find((one) => one.startsWith('Slack')) ?? '';
    const judged = judge(`${text}${line.replace(',Keep,', ',Retire,')}\r\n`);
    expect(judged.proposals).toEqual([]);
    expect(judged.rows.filter(({ title }) => title === 'Slack').map(({ result }) => result)).toEqual([
      expect.objectContaining({
        code: 'contradiction',
        reason: expect.stringContaining('Lines 5 and 8 answer'),
      }),
      expect.objectContaining({ code: 'contradiction' }),
    ]);
    expect(kinds(judge(`${text}${line}\r\n`)).filter((kind) => kind === 'Slack proposed')).toHaveLength(2);
  });

  it('ask what is settled since, or asked otherwise now', () => {
    const text = filledText(PACK, { Slack: { answer: 'Review' } });
    expect(reasonOf(judge(text, { items: [FIGMA, ZOOM] }))).toContain('settled: This is not asked any more');
    const otherwise = { ...SLACK, choices: ZOOM.choices };
    expect(reasonOf(judge(text, { items: [otherwise, FIGMA, ZOOM] }))).toContain(
      'answer: “Review” was allowed when the pack was made, but it is asked otherwise now. Allowed: Keep seats',
    );
    const gone = { ...SLACK, choices: [], answer: answerTo(SLACK, { kind: 'decided', choice: 'keep' }) };
    expect(reasonOf(judge(text, { items: [gone, FIGMA, ZOOM] }))).toContain(
      'settled: It was answered “Keep” since the pack was made',
    );
    expect(reasonOf(judge(filledText(PACK, { Slack: { answer: 'Keep' } }), { items: [gone] }))).toBe('same');
  });

  it('ask of an application whose use has changed', () => {
    const used = { ...ZOOM, step: 'used' as const, question: 'It is used. Are the seats right?' };
    const text = filledText(PACK, { Zoom: { answer: 'Retire' } });
    expect(reasonOf(judge(text, { items: [SLACK, FIGMA, used] }), 'Zoom')).toContain(
      'settled: Its use has changed since the pack was made, so it is asked otherwise now: “Zoom” (It is used. Are the seats right?).',
    );
  });

  it('have a day that is none or can be two, and one day of the file tells how the others are meant', () => {
    const due = (slack: string, zoom = ''): PackJudgement =>
      judge(
        filledText(PACK, {
          Slack: { answer: 'assign to me', due: slack },
          Zoom: { answer: 'assign to me', due: zoom },
        }),
      );
    expect(reasonOf(due('soon'))).toContain('due: “soon” is not a day.');
    expect(reasonOf(due('03/04/2026'))).toContain('due: “03/04/2026” can be 2026-04-03 or 2026-03-04.');
    expect(reasonOf(due('03/04/2026', '20/04/2026'))).toBe('proposed');
    expect(due('03/04/2026', '04/20/2026').proposals[0]?.offers[0]?.answer.verdict).toMatchObject({
      due: '2026-03-04',
    });
  });

  it('are what the check-in itself would refuse', () => {
    const problemWith = () => ({ code: 'due', message: 'The day lies in the past.' });
    expect(reasonOf(judge(filledText(PACK, { Slack: { answer: 'Keep' } }), { problemWith }))).toBe(
      'due: The day lies in the past.',
    );
  });
});

describe('files that are refused', () => {
  const old = pack(ITEMS, 'pack-old', { checkInId: OLD });
  const text = filledText(old, { Slack: { answer: 'Keep' }, Figma: { answer: 'Keep' } });

  it('are of an older check-in, whose questions that are open again can be looked at', () => {
    const files = [returned(text)];
    const now = present({ packs: [old], items: [SLACK] });
    const judged = judgePacks(files, now);
    expect(judged.rows).toEqual([]);
    expect(judged.files[0]?.refused).toBe(
      'This pack is from the check-in of 30 Jan 2026, which was finished on 1 Feb 2026 and can’t be changed any more. One of its questions is asked in the present check-in too: you can look at the answers to these, or send the present pack.',
    );
    const looked = judgePacks(files, now, true);
    expect(kinds(looked)).toEqual(['Slack proposed', 'Figma refused', 'Zoom empty']);
    expect(looked.proposals[0]?.reasons).toEqual(['It was answered for the check-in of 30 Jan 2026.']);
  });

  it('are of an older check-in that nothing follows', () => {
    const none = judgePacks([returned(text)], present({ packs: [old], items: [] }), true);
    expect(none.files[0]?.refused).toContain('None of its questions is asked in the present check-in.');
    const checkIns = [checkIn(OLD, '2026-01-30', '2026-02-01')];
    expect(
      judgePacks([returned(text)], present({ packs: [old], checkIns, items: [] })).files[0]?.refused,
    ).toContain('Start the next check-in and send its pack.');
  });

  it('are of no pack made here, of a check-in that was undone, empty or another table', () => {
    const refusal = (file: string, over: Partial<PackPresent> = {}): string =>
      judge(file, over).files[0]?.refused ?? '';
    const good = filledText(PACK, { Slack: { answer: 'Keep' } });
    expect(refusal(good, { packs: [] })).toContain(
      'No row of this file belongs to a pack that was made here',
    );
    expect(refusal(good, { checkIns: [] })).toContain('starting it was undone');
    expect(refusal('')).toContain('The file is empty.');
    expect(refusal('name,owner\r\nSlack,Ana')).toContain('This is not an owner’s pack');
    expect(refusal(good.split('\r\n').slice(0, 3).join('\r\n'))).toContain(
      'The file has no questions any more',
    );
  });
});

describe('the judge', () => {
  it('never loses a row and never invents an answer', () => {
    const word = fc.constantFrom(
      '',
      'keep',
      'OK',
      'Retire',
      'free seats',
      'maybe',
      'assign to Ben',
      '=1',
      'Keep | Retire',
    );
    const cells = fc.record({
      answer: word,
      comment: fc.constantFrom('', 'why', '=x'),
      due: fc.constantFrom('', '2026-04-01', '1/2/26'),
    });
    const edited = fc.option(fc.constantFrom('Q-1', '', PACK.questions[2]?.row ?? ''), {
      nil: undefined,
      freq: 6,
    });
    const file = fc.tuple(cells, cells, cells, edited).map(([slack, figma, zoom, row]) => ({
      Slack: row === undefined ? slack : { ...slack, row },
      Figma: figma,
      Zoom: zoom,
    }));
    const mine = fc.constantFrom(null, 'keep', 'retire');
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 3 }), mine, (files, choice) => {
        const answer = choice === null ? null : answerTo(SLACK, { kind: 'decided', choice });
        const read = files.map((filled, at) => returned(filledText(PACK, filled), `${at}.csv`));
        const judged = judge(read, { items: [{ ...SLACK, answer }, FIGMA, ZOOM] });
        const places = judged.rows.map(({ file: at, line }) => `${at}:${line}`);
        const meant = read.flatMap(({ read: content }, at) =>
          content.ok ? content.value.rows.map(({ line }) => `${at}:${line}`) : [],
        );
        expect(places).toEqual(meant);
        for (const { item, offers } of judged.proposals) {
          for (const { file: at, line, answer: taken, question } of offers) {
            const content = read[at]?.read;
            const row =
              content?.ok === true ? content.value.rows.find((one) => one.line === line) : undefined;
            expect(row?.cells.row).toBe(question.row);
            expect(row?.cells.application).toBe(item.title);
            expect(taken.comment).toBe(row?.cells.comment);
            const said = readAnswer(row?.cells.answer ?? '', item.choices, 'Ana Silva');
            expect(said.ok && said.value.kind).toBe(taken.verdict.kind);
          }
        }
        const proposed = judged.rows.flatMap(({ result }) =>
          result.kind === 'proposed' ? [result.key] : [],
        );
        expect(new Set(proposed)).toEqual(new Set(judged.proposals.map(({ key }) => key)));
      }),
      { numRuns: 200 },
    );
  });

  it('comes to the same whatever the order of rows and files', () => {
    const answers = fc.record({
      Slack: fc.constantFrom('keep', 'OK', 'maybe'),
      Figma: fc.constantFrom('Retire', ''),
    });
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 3 }), fc.boolean(), (files, backwards) => {
        const texts = files.map(({ Slack, Figma }) =>
          filledText(PACK, { Slack: { answer: Slack }, Figma: { answer: Figma } }),
        );
        const turned = (text: string): string => {
          const [head = '', ...rest] = text.trimEnd().split('\r\n');
          return [head, ...(backwards ? rest.toReversed() : rest)].join('\r\n');
        };
        const summary = (judged: PackJudgement): string[] =>
          judged.proposals
            .map(
              ({ key, offers }) =>
                `${key} ${offers
                  .map(({ answer }) => JSON.stringify(answer))
                  .toSorted()
                  .join()}`,
            )
            .toSorted();
        const there = judge(texts.map((text) => returned(text)));
        const back = judge(texts.toReversed().map((text) => returned(turned(text))));
        expect(summary(back)).toEqual(summary(there));
      }),
      { numRuns: 60 },
    );
  });
});
