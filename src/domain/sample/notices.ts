import type { NoticeId } from '#domain/brand.ts';
import { addDays, earlier } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { SHIPPED_LETTERS } from '#domain/notices/default-templates.ts';
import { fillTemplate } from '#domain/notices/letter-template.ts';
import { letterValues } from '#domain/notices/letter-values.ts';
import type { Notice, NoticeAcknowledged, NoticeSent } from '#domain/notices/notice.ts';
import { termOfRenewal } from '#domain/renewals/renewal-term.ts';
import { sampleId } from './ids.ts';

interface Story {
  /** Name of the contract. */
  readonly name: string;
  /** Days before today on which it was written; sent on the next day, and acknowledged two days later. */
  readonly ago: number;
  readonly sent: Pick<NoticeSent, 'way' | 'reference'> | null;
  readonly acknowledged: Pick<NoticeAcknowledged, 'by' | 'note'> | null;
}

/** One letter in each state: written, sent and at risk, and acknowledged. */
const LETTERS: readonly Story[] = [
  { name: 'Miro', ago: 5, sent: null, acknowledged: null },
  {
    name: 'Intercom',
    ago: 3,
    sent: { way: 'mail', reference: 'Mail “Notice of termination: Intercom”' },
    acknowledged: null,
  },
  {
    name: 'Dropbox',
    ago: 16,
    sent: { way: 'mail', reference: 'Mail “Notice of termination: Dropbox”' },
    acknowledged: { by: 'Dropbox customer care', note: 'The end of the term was confirmed.' },
  },
];

function letter(contract: Contract, story: Story, number: number, today: IsoDate): Notice {
  const { term, renewal } = termOfRenewal(contract, null, today, DEFAULT_TERM_SETTINGS);
  // Where the deadline is over it was written in time.
  const on = earlier(addDays(today, -story.ago), addDays(renewal?.sendBy ?? today, -1));
  const values = letterValues(
    {
      contract,
      application: null,
      rules: rulesOf(contract),
      termStart: term.start,
      renewal,
      manager: 'Marek Novak',
      today: on,
      settings: DEFAULT_TERM_SETTINGS,
      locale: 'en-GB',
    },
    'en',
  );
  const { sent, acknowledged } = story;
  return {
    id: sampleId<NoticeId>('notice', number),
    contractId: contract.id,
    termStart: term.start,
    language: 'en',
    subject: fillTemplate(SHIPPED_LETTERS.en.subject, values),
    body: fillTemplate(SHIPPED_LETTERS.en.body, values),
    draftedAt: `${on}T09:00:00.000Z` as IsoInstant,
    sent: sent && { ...sent, on: addDays(on, 1), documentId: null },
    acknowledged: acknowledged && { ...acknowledged, on: addDays(on, 3), documentId: null },
  };
}

/** Notices in every state for the present terms of contracts of the sample. */
export function sampleNotices(contracts: readonly Contract[], today: IsoDate): readonly Notice[] {
  return LETTERS.flatMap((story, number) => {
    const contract = contracts.find(({ name }) => name === story.name);
    return contract === undefined ? [] : [letter(contract, story, number, today)];
  });
}
