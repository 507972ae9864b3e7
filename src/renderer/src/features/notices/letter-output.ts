import { copyText, fileName, openOutside, printPdf } from '#desktop/print.ts';
import { saveDocument, saveText } from '#desktop/files.ts';
import { mailAddressIn, mailLink } from '#domain/notices/mail-link.ts';
import type { LetterLanguage } from '#domain/notices/notice.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { sheetOf } from '#ui/paper/sheet-of.ts';

/** A letter that is ready to leave. */
export interface ReadyLetter {
  readonly subject: string;
  readonly body: string;
  readonly language: LetterLanguage;
  /** What its files are called. */
  readonly name: string;
  readonly address: string;
}

function why(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function telling(title: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    noticeProblem(title, why(error));
  }
}

/** The letter on paper, as PDF. @throws when it cannot be printed */
export function letterPdf(sheet: HTMLElement, { subject, language }: ReadyLetter): Promise<Blob> {
  return printPdf(sheetOf(sheet, { title: subject, language }));
}

export function savePdf(sheet: HTMLElement, letter: ReadyLetter): Promise<void> {
  return telling('The letter was not saved', async () => {
    const saved = await saveDocument(fileName(letter.name, 'pdf'), await letterPdf(sheet, letter));
    if (saved !== null) noticeDone(`Saved ${saved}.`);
  });
}

export function saveAsText({ name, subject, body }: ReadyLetter): Promise<void> {
  return telling('The letter was not saved', async () => {
    const saved = await saveText(fileName(name, 'txt'), `${subject}\n\n${body}\n`);
    if (saved !== null) noticeDone(`Saved ${saved}.`);
  });
}

export function copyLetter({ subject, body }: ReadyLetter): Promise<void> {
  return telling('The letter was not copied', async () => {
    await copyText(`${subject}\n\n${body}`);
    noticeDone('Copied the letter with its subject.');
  });
}

/** Opens the mail program. What is too long for a link goes to the clipboard as well. */
export function openMail({ subject, body, address }: ReadyLetter): Promise<void> {
  return telling('The mail program was not opened', async () => {
    const { url, shortened } = mailLink(mailAddressIn(address), subject, body);
    if (shortened) await copyText(body);
    await openOutside(url);
    noticeDone(
      shortened
        ? 'Opened your mail program. The letter is too long for it: the whole letter is on the clipboard, paste it there.'
        : 'Opened your mail program. Record the notice as sent once it has left.',
    );
  });
}
