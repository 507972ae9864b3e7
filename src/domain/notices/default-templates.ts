import type { NoticeTemplateId } from '#domain/brand.ts';
import type { LetterLanguage, NoticeTemplate } from './notice.ts';

/** Subject and text of a letter. */
export type LetterText = Pick<NoticeTemplate, 'subject' | 'body'>;

const ENGLISH: LetterText = {
  subject: 'Notice of termination: {contract}',
  body: `{party}

{vendor}
{noticeAddress}

{today}

Notice of termination of the contract “{contract}”

Dear Sir or Madam,

We hereby give notice to terminate the above contract, which began on {contractStart}, with effect from the end of {termEnd}. Should this date not be possible, the contract is terminated as of the earliest date that is.

The contract shall not renew. Please do not charge us for any time after its end, and cancel any standing authorisation to collect payments from that day.

Until then we need access to our data in order to export it. Please delete it afterwards and confirm the deletion.

Please confirm in writing that you received this notice, and the day on which the contract ends.

Yours faithfully,

{manager}
{party}`,
};

const GERMAN: LetterText = {
  subject: 'Kündigung: {contract}',
  body: `{party}

{vendor}
{noticeAddress}

{today}

Kündigung des Vertrags „{contract}“

Sehr geehrte Damen und Herren,

hiermit kündigen wir den oben genannten, am {contractStart} begonnenen Vertrag zum Ablauf des {termEnd}, hilfsweise zum nächstmöglichen Zeitpunkt.

Einer Verlängerung des Vertrags widersprechen wir. Bitte berechnen Sie uns für die Zeit danach nichts mehr; eine erteilte Einzugsermächtigung widerrufen wir zum Vertragsende.

Bis dahin benötigen wir Zugriff auf unsere Daten, um sie zu exportieren. Bitte löschen Sie sie anschließend und bestätigen Sie uns die Löschung.

Bitte bestätigen Sie uns den Eingang dieser Kündigung und den Tag, an dem der Vertrag endet, in Textform.

Mit freundlichen Grüßen

{manager}
{party}`,
};

/** The letters that come with the program. */
export const SHIPPED_LETTERS: Readonly<Record<LetterLanguage, LetterText>> = { en: ENGLISH, de: GERMAN };

function vendorKey(vendor: string): string {
  return vendor.trim().toLowerCase();
}

/** One template for each vendor and language; an empty vendor is all others. */
export function templateIdOf(vendor: string, language: LetterLanguage): NoticeTemplateId {
  return `${vendorKey(vendor)}|${language}` as NoticeTemplateId;
}

/** A letter and whose it is: of this vendor, the manager's own for all, or the one that came with the program. */
export interface ChosenTemplate extends LetterText {
  readonly origin: 'vendor' | 'own' | 'shipped';
}

/** The letter to begin with: the vendor's own, else the manager's default, else the shipped one. */
export function templateFor(
  templates: readonly NoticeTemplate[],
  vendor: string,
  language: LetterLanguage,
): ChosenTemplate {
  const of = (id: NoticeTemplateId): NoticeTemplate | undefined => templates.find((one) => one.id === id);
  const own = vendorKey(vendor) === '' ? undefined : of(templateIdOf(vendor, language));
  if (own !== undefined) return { origin: 'vendor', subject: own.subject, body: own.body };
  const general = of(templateIdOf('', language));
  if (general !== undefined) return { origin: 'own', subject: general.subject, body: general.body };
  return { origin: 'shipped', ...SHIPPED_LETTERS[language] };
}
