import type { XmlElement } from './xml-element.ts';
import { XmlFault } from './xml-fault.ts';
import { ATTRIBUTE, DECLARATION, QUALIFIED_NAME } from './xml-names.ts';
import { withoutReferences } from './xml-references.ts';
import {
  attributesOf,
  OUTERMOST,
  resolve,
  scopeOf,
  split,
  type RawAttribute,
  type Scope,
} from './xml-scope.ts';

const DEEPEST = 100;
const MOST_ELEMENTS = 1_000_000;
const MOST_ATTRIBUTES = 100;
const LONGEST_NAME = 200;

interface Open {
  readonly qualified: string;
  readonly element: XmlElement & { text: string; readonly children: XmlElement[] };
  readonly scope: Scope;
  readonly at: number;
}

/** Entries of namespace scopes that one file may make: many parts with many prefixes cost their product. */
const MOST_SCOPE_ENTRIES = 5_000_000;

/** One pass over a text whose line ends are `\n`. Throws {@link XmlFault}. */
export class XmlReader {
  readonly #text: string;
  readonly #open: Open[] = [];
  #at = 0;
  #line = 1;
  /** Where the current line ends; -1 for the last one. */
  #lineEnd: number;
  #elements = 0;
  #scopeEntries = 0;
  #root: XmlElement | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#lineEnd = text.indexOf('\n');
  }

  read(): XmlElement {
    if (/^<\?xml[ \t\n]/.test(this.#text)) {
      this.#at = this.#after('?>', 2, 'the declaration has no end');
      if (!DECLARATION.test(this.#text.slice(0, this.#at))) {
        throw new XmlFault('xml-damaged', 0, 'the declaration of the file is not as XML has it');
      }
    }
    while (this.#at < this.#text.length) this.#step();
    this.#checkClosed();
    if (this.#root === null) throw new XmlFault('xml-cut', this.#at, 'the text ends before any content');
    return this.#root;
  }

  /** Nothing more comes: what is open now was cut off. */
  #checkClosed(): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    throw new XmlFault('xml-cut', open.at, `the part “${open.element.name}” begins and has no end`);
  }

  /** Reads one piece: a run of text, or one mark that begins with `<`. */
  #step(): void {
    const text = this.#text;
    if (text[this.#at] !== '<') {
      const next = text.indexOf('<', this.#at);
      if (next === -1) this.#checkClosed();
      this.#takeText(next === -1 ? text.length : next);
    } else if (text.startsWith('</', this.#at)) this.#close();
    else if (text.startsWith('<!--', this.#at)) this.#comment();
    else if (text.startsWith('<![CDATA[', this.#at)) this.#characterData();
    else if (text.startsWith('<?', this.#at)) this.#instruction();
    else if (text.startsWith('<!', this.#at)) this.#declaration();
    else this.#start();
  }

  #takeText(end: number): void {
    const raw = this.#text.slice(this.#at, end);
    const open = this.#open.at(-1);
    if (open === undefined) {
      const stray = raw.search(/[^ \t\n]/);
      if (stray !== -1) {
        const where = this.#root === null ? 'before' : 'after';
        throw new XmlFault('xml-damaged', this.#at + stray, `there is text ${where} the content`);
      }
    } else {
      const bracket = raw.indexOf(']]>');
      if (bracket !== -1) throw new XmlFault('xml-damaged', this.#at + bracket, 'there is a stray “]]>”');
      open.element.text += withoutReferences(raw, this.#at);
    }
    this.#at = end;
  }

  #comment(): void {
    const end = this.#after('-->', 4, 'a comment has no end');
    const dashes = this.#text.indexOf('--', this.#at + 4);
    if (dashes < end - 3) throw new XmlFault('xml-damaged', dashes, 'a comment contains “--”');
    this.#at = end;
  }

  #characterData(): void {
    const open = this.#open.at(-1);
    if (open === undefined) throw new XmlFault('xml-damaged', this.#at, 'text stands outside the content');
    const end = this.#after(']]>', 9, 'a piece of text has no end');
    open.element.text += this.#text.slice(this.#at + 9, end - 3);
    this.#at = end;
  }

  #instruction(): void {
    const end = this.#after('?>', 2, 'an instruction has no end');
    QUALIFIED_NAME.lastIndex = this.#at + 2;
    const target = QUALIFIED_NAME.exec(this.#text)?.[0];
    if (target === undefined || target.toLowerCase() === 'xml') {
      throw new XmlFault('xml-damaged', this.#at, 'there is an instruction that may not stand there');
    }
    this.#at = end;
  }

  #declaration(): never {
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(this.#text.slice(this.#at, this.#at + 9))) {
      throw new XmlFault(
        'xml-entities',
        this.#at,
        'there is a document type. Invoices have none; it can hide text that grows without end or that fetches other files, so it is never read',
      );
    }
    const cut = this.#text.length - this.#at < 9;
    throw new XmlFault(cut ? 'xml-cut' : 'xml-damaged', this.#at, 'a mark “<!” is not complete');
  }

  #start(): void {
    const at = this.#at;
    if (this.#root !== null && this.#open.length === 0) {
      throw new XmlFault('xml-damaged', at, 'a second content begins after the first');
    }
    const qualified = this.#name(at + 1);
    const raw = this.#attributes();
    const selfClosing = this.#text[this.#at] === '/';
    if (selfClosing) this.#at++;
    if (this.#text[this.#at] !== '>') throw this.#brokenTag(at, qualified);
    this.#at++;
    this.#push(qualified, raw, at);
    if (selfClosing) this.#pop();
  }

  #push(qualified: string, raw: readonly RawAttribute[], at: number): void {
    if (++this.#elements > MOST_ELEMENTS) {
      throw new XmlFault('xml-limits', at, `there are more than ${MOST_ELEMENTS} parts`);
    }
    if (this.#open.length >= DEEPEST) {
      throw new XmlFault('xml-limits', at, `parts are nested more than ${DEEPEST} deep`);
    }
    const outer = this.#open.at(-1)?.scope ?? OUTERMOST;
    const scope = scopeOf(raw, outer);
    if (scope !== outer && (this.#scopeEntries += scope.size) > MOST_SCOPE_ENTRIES) {
      throw new XmlFault('xml-limits', at, 'there are more prefixes than can be followed');
    }
    const [prefix, name] = split(qualified);
    const element = {
      name,
      namespace: resolve(prefix, scope, at),
      attributes: attributesOf(raw, scope, at),
      children: [],
      text: '',
      line: this.#lineOf(at),
    };
    this.#open.at(-1)?.element.children.push(element);
    this.#root ??= element;
    this.#open.push({ qualified, element, scope, at });
  }

  #pop(): void {
    this.#open.pop();
  }

  #close(): void {
    const at = this.#at;
    const qualified = this.#name(at + 2);
    while (/[ \t\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
    if (this.#text[this.#at] !== '>') throw this.#brokenTag(at, qualified);
    const open = this.#open.at(-1);
    if (open === undefined || open.qualified !== qualified) {
      const expected = open === undefined ? 'nothing is open' : `“${open.qualified}” is open`;
      throw new XmlFault('xml-damaged', at, `“${qualified}” is closed while ${expected}`);
    }
    this.#at++;
    this.#pop();
  }

  #name(from: number): string {
    QUALIFIED_NAME.lastIndex = from;
    const name = QUALIFIED_NAME.exec(this.#text)?.[0];
    if (name === undefined) throw this.#brokenTag(this.#at, '<');
    if (name.length > LONGEST_NAME) throw new XmlFault('xml-limits', from, 'there is a name without end');
    this.#at = from + name.length;
    return name;
  }

  #attributes(): RawAttribute[] {
    const found: RawAttribute[] = [];
    for (;;) {
      ATTRIBUTE.lastIndex = this.#at;
      const match = ATTRIBUTE.exec(this.#text);
      if (match === null) break;
      const value = (match[2] ?? match[3] ?? '').replace(/[\t\n]/g, ' ');
      found.push([match[1] ?? '', withoutReferences(value, this.#at)]);
      if (found.length > MOST_ATTRIBUTES) {
        throw new XmlFault('xml-limits', this.#at, `one part has more than ${MOST_ATTRIBUTES} attributes`);
      }
      this.#at = ATTRIBUTE.lastIndex;
    }
    while (/[ \t\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
    return found;
  }

  /** A tag that ends nowhere was cut off; one with a later `>` is damaged. */
  #brokenTag(at: number, name: string): XmlFault {
    const cut = !this.#text.includes('>', this.#at);
    return new XmlFault(cut ? 'xml-cut' : 'xml-damaged', at, `the mark “${name}” is not complete`);
  }

  /** Position after the next `mark`, looked for `skip` characters on. */
  #after(mark: string, skip: number, missing: string): number {
    const found = this.#text.indexOf(mark, this.#at + skip);
    if (found === -1) throw new XmlFault('xml-cut', this.#at, missing);
    return found + mark.length;
  }

  /** Counts on from the last asked position, so that all lines together cost one pass. */
  #lineOf(at: number): number {
    while (this.#lineEnd !== -1 && this.#lineEnd < at) {
      this.#line++;
      this.#lineEnd = this.#text.indexOf('\n', this.#lineEnd + 1);
    }
    return this.#line;
  }
}
