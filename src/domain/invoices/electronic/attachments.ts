import type { FoundAttachment } from '../found-invoice.ts';
import { base64Bytes } from './base64.ts';
import { all, type XmlElement } from './xml-element.ts';

/** What was delivered inside the document, and what of it could not be read. */
export interface Attachments {
  readonly files: readonly FoundAttachment[];
  readonly notices: readonly string[];
}

const MOST_FILES = 100;
const TOO_MANY = `The document carries more than ${MOST_FILES} attachments; only the first ${MOST_FILES} were taken.`;

/**
 * Decodes the files embedded at `paths` below `root` (BT-125). A place that only refers to a file elsewhere
 * (BT-124) is named in a notice and never fetched; one whose Base64 is broken is named and left out.
 */
export function attachmentsOf(
  holders: readonly XmlElement[],
  binary: readonly string[],
  external: readonly string[],
): Attachments {
  const files: FoundAttachment[] = [];
  const notices: string[] = [];
  for (const holder of holders) {
    for (const element of all(holder, ...binary)) {
      if (element.text.trim() === '') continue;
      if (files.length === MOST_FILES) return { files, notices: [...notices, TOO_MANY] };
      const name = fileName(element.attributes.get('filename'), files.length);
      const bytes = base64Bytes(element.text);
      if (bytes === null) notices.push(`The attachment “${name}” is damaged and was left out.`);
      else files.push({ name, mediaType: mediaType(element.attributes.get('mimeCode')), bytes });
    }
    for (const link of all(holder, ...external)) {
      const target = link.text.trim();
      // `#ef=` names a file inside the PDF that carries this document: nothing is missing.
      if (target === '' || target.startsWith('#ef=')) continue;
      notices.push(
        `The invoice refers to a file outside it, which was not fetched: “${target.slice(0, 200)}”.`,
      );
    }
  }
  return { files, notices };
}

/** A bare file name: what stands before a slash or backslash is somebody's folder, never a path of ours. */
function fileName(stated: string | undefined, index: number): string {
  const name = (stated ?? '').replace(/^.*[/\\]/s, '').trim();
  return name === '' || name === '.' || name === '..' ? `attachment-${index + 1}` : name.slice(0, 200);
}

function mediaType(stated: string | undefined): string {
  const type = stated?.trim().toLowerCase() ?? '';
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream';
}
