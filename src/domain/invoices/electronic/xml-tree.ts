import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { XmlElement } from './xml-element.ts';
import { XmlFault } from './xml-fault.ts';
import { FORBIDDEN } from './xml-names.ts';
import { XmlReader } from './xml-reader.ts';

const MOST_REFERENCES = 1_000_000;

/**
 * Reads namespace-well-formed XML 1.0 without a document type: one root, every tag closed, nothing after it
 * but comments and white space. Stricter than the parsers at hand (fast-xml-parser's validator accepts an
 * unclosed comment, two roots and undeclared prefixes), because a file whose bytes were cut must never pass.
 * One pass, no recursion, time and memory in proportion to the text. Refused with code `xml-cut` (it ends
 * before it is complete), `xml-damaged`, `xml-entities` (document type or foreign references, whose expansion
 * can exhaust memory or fetch files) or `xml-limits`.
 */
export function parseXml(source: string): Outcome<XmlElement> {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  try {
    const forbidden = FORBIDDEN.exec(text);
    if (forbidden !== null) {
      throw new XmlFault('xml-damaged', forbidden.index, 'there is a character that no XML file may contain');
    }
    checkReferences(text);
    return accepted(new XmlReader(text).read());
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const line = lineAt(text, error.at);
    return refused(error.code, `${OPENINGS[error.code] ?? ''}On line ${line} ${error.message}. ${AGAIN}`);
  }
}

/** Each reference is cheap, tens of millions are not. */
function checkReferences(text: string): void {
  let count = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    if (++count > MOST_REFERENCES) {
      throw new XmlFault('xml-limits', at, `there are more than ${MOST_REFERENCES} references`);
    }
  }
}

const AGAIN = 'Download the file again, or ask the sender for a correct one.';
const OPENINGS: Readonly<Record<string, string>> = {
  'xml-cut': 'The file is not complete. ',
  'xml-damaged': 'The file is damaged. ',
  'xml-entities': 'The file is not safe to read. ',
  'xml-limits': 'The file is larger than any invoice. ',
};

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < at; i = text.indexOf('\n', i + 1)) line++;
  return line;
}
