import { DOCUMENT_LIMIT } from '#bridge/requests.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { chooseFiles, readBytes } from './files.ts';

/** A document that was chosen, not kept yet. */
export interface ChosenDocument {
  readonly name: string;
  readonly blob: Blob;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xml: 'application/xml',
  txt: 'text/plain',
  eml: 'message/rfc822',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

const MEGABYTE = 1_000_000;

/**
 * Lets the manager choose one document to keep; `null` when the dialog was cancelled. Refused with `empty`, and with
 * `too-large` above what can be kept.
 * @throws when it cannot be read
 */
export async function chooseDocument(): Promise<Outcome<ChosenDocument> | null> {
  const [source] = await chooseFiles('documents', false);
  if (source === undefined) return null;
  const { name, size } = source;
  if (size === 0) return refused('empty', `“${name}” is empty (0 bytes). Choose the document itself.`);
  if (size > DOCUMENT_LIMIT) {
    return refused(
      'too-large',
      `“${name}” has ${Math.round(size / MEGABYTE)} MB, more than the ${DOCUMENT_LIMIT / MEGABYTE} MB that a document may have. Choose a smaller scan.`,
    );
  }
  const bytes = await readBytes(source);
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  const type = MEDIA_TYPES[extension] ?? 'application/octet-stream';
  return accepted({ name, blob: new Blob([new Uint8Array(bytes)], { type }) });
}
