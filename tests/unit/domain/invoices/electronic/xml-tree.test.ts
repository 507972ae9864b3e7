import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { XmlElement } from '#domain/invoices/electronic/xml-element.ts';
import { parseXml } from '#domain/invoices/electronic/xml-tree.ts';

function tree(text: string): XmlElement {
  const outcome = parseXml(text);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

function code(text: string): string | null {
  const outcome = parseXml(text);
  return outcome.ok ? null : outcome.code;
}

describe('the XML reader', () => {
  it('resolves namespaces whatever their prefixes, also when a part changes them', () => {
    const root = tree('<a:x xmlns:a="one"><y xmlns="two"><a:z xmlns:a="three"/></y><a:z/></a:x>');
    const [y, z] = root.children;
    expect([root, y, y?.children[0], z].map((e) => `${e?.namespace} ${e?.name}`)).toEqual([
      'one x',
      'two y',
      'three z',
      'one z',
    ]);
  });

  it('keeps text exactly: references, CDATA, comments between, and line ends as XML has them', () => {
    const root = tree('<a>1 &lt; 2 &amp;&#x20AC;&#8364;<!-- no --><![CDATA[ <b>&amp; ]]>\r\nnext\rlast</a>');
    expect(root.text).toBe('1 < 2 &€€ <b>&amp; \nnext\nlast');
  });

  it('reads attributes in either quotes, with references, white space as blanks', () => {
    const root = tree('<a one=\'"\' two = "x&#10;y\tz" three="&quot;>"/>');
    expect([...root.attributes]).toEqual([
      ['one', '"'],
      ['two', 'x\ny z'],
      ['three', '">'],
    ]);
  });

  it('knows the line of every part', () => {
    const root = tree('<?xml version="1.0"?>\n<!-- \n -->\n<a>\n<b/><c\n/>\r\n<d/></a>\n');
    expect([root, ...root.children].map(({ name, line }) => [name, line])).toEqual([
      ['a', 4],
      ['b', 5],
      ['c', 5],
      ['d', 7],
    ]);
  });

  it.each([
    ['an unclosed part', '<a><b></b>'],
    ['a cut end tag', '<a><b></b></a'],
    ['a cut start tag', '<a><b attr="x'],
    ['a cut comment after the content', '<a/><!-- x'],
    ['a cut CDATA', '<a><![CDATA[x</a>'],
    ['a cut instruction', '<a/><?x '],
    ['a cut declaration', '<?xml version="1.0"'],
    ['a cut mark', '<a><!['],
    ['nothing at all', '  '],
  ])('says that %s is cut off', (_what, text) => expect(code(text)).toBe('xml-cut'));

  it.each([
    ['two roots', '<a/><b/>'],
    ['text after the content', '<a/>x'],
    ['text before it', 'x<a/>'],
    ['crossed tags', '<a><b></a></b>'],
    ['an end without a start', '</a>'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['an attribute twice by namespace', '<a xmlns:p="n" xmlns:q="n" p:x="1" q:x="2"/>'],
    ['an attribute without quotes', '<a x=1/>'],
    ['attributes without a blank between', '<a x="1"y="2"/>'],
    ['“<” in an attribute', '<a x="<"/>'],
    ['an unexplained prefix', '<p:a/>'],
    ['an unexplained prefix of an attribute', '<a p:x=""/>'],
    ['two colons', '<a:b:c xmlns:a="x"/>'],
    ['a bare “&”', '<a>a & b</a>'],
    ['a character that XML forbids', '<a>\u0001</a>'],
    ['its number', '<a>&#0;</a>'],
    ['a number beyond Unicode', '<a>&#x110000;</a>'],
    ['half a character', '<a>\ud800</a>'],
    ['a stray end of CDATA', '<a>]]></a>'],
    ['two dashes in a comment', '<a><!-- -- --></a>'],
    ['a late declaration', '<a/><?xml version="1.0"?>'],
    ['an odd declaration', '<?xml encoding="UTF-8"?><a/>'],
    ['a name that begins with a digit', '<1a/>'],
    ['an end tag with attributes', '<a></a x="1">'],
    ['CDATA outside', '<![CDATA[x]]><a/>'],
  ])('says that a file with %s is damaged', (_what, text) => expect(code(text)).toBe('xml-damaged'));

  it.each([
    ['a document type', '<!DOCTYPE a><a/>'],
    ['one in small letters', '<!doctype a><a/>'],
    ['billion laughs', '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['an external document type', '<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a/>'],
    ['an entity of its own', '<a>&copy;</a>'],
    ['one in an attribute', '<a x="&file;"/>'],
    ['one named like a property of objects', '<a>&constructor;</a>'],
  ])('refuses %s outright', (_what, text) => expect(code(text)).toBe('xml-entities'));

  it.each([
    ['nesting', '<a>'.repeat(101) + '</a>'.repeat(101)],
    ['attributes', `<a ${Array.from({ length: 101 }, (_, i) => `x${i}=""`).join(' ')}/>`],
    ['a name', `<${'a'.repeat(201)}/>`],
  ])('refuses %s without end', (_what, text) => expect(code(text)).toBe('xml-limits'));

  it('refuses more parts than any invoice has, and in good time', () => {
    expect(code(`<a>${'<b/>'.repeat(1_000_001)}</a>`)).toBe('xml-limits');
  });

  it('refuses more references than any invoice has, and in good time', () => {
    expect(code(`<a>${'&amp;'.repeat(1_000_001)}</a>`)).toBe('xml-limits');
  });

  it('refuses prefixes whose bookkeeping would grow as their product', () => {
    const outer = Array.from({ length: 90 }, (_, i) => `xmlns:p${i}="${i}"`).join(' ');
    expect(code(`<a ${outer}>${'<b xmlns="x"/>'.repeat(60_000)}</a>`)).toBe('xml-limits');
  });

  it('says the line and what to do', () => {
    expect(parseXml('<a>\n<b>\n</a>')).toMatchObject({
      message:
        'The file is damaged. On line 3 “a” is closed while “b” is open. Download the file again, or ask the sender for a correct one.',
    });
  });

  it('gives back any tree that was written down', () => {
    const name = fc.stringMatching(/^[A-Za-z_äß][\w.\-·é]{0,8}$/);
    const text = fc
      .string({ unit: 'grapheme' })
      .map((s) => s.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/gu, ''));
    const { node } = fc.letrec<{ node: Written }>((tie) => ({
      node: fc.record({
        name,
        text,
        attributes: fc.dictionary(
          name.filter((n) => !/^xmlns/i.test(n)),
          text,
          { maxKeys: 3, noNullPrototype: true },
        ),
        children: fc.oneof(
          { maxDepth: 4, depthIdentifier: 'tree' },
          fc.constant([]),
          fc.array(tie('node'), { maxLength: 3 }),
        ),
      }),
    }));
    fc.assert(
      fc.property(node, (written) => {
        expect(plain(tree(write(written)))).toEqual(plainWritten(written));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

interface Written {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Written[];
}

function write({ name, text, attributes, children }: Written): string {
  const escaped = (raw: string) =>
    raw.replace(/[&<>"'\t\n]/g, (char) => `&#x${char.charCodeAt(0).toString(16)};`);
  const stated = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${stated.join('')}>${escaped(text)}${children.map(write).join('')}</${name}>`;
}

function plain(element: XmlElement): unknown {
  const { name, text, attributes, children } = element;
  return { name, text, attributes: Object.fromEntries(attributes), children: children.map(plain) };
}

function plainWritten(written: Written): unknown {
  return { ...written, attributes: { ...written.attributes }, children: written.children.map(plainWritten) };
}
