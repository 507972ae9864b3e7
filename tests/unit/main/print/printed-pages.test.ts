import { describe, expect, it } from 'vitest';
import { createPrintedPages, printedHtml, printedPolicy } from '#main/print/printed-pages.ts';

const SHEET = { title: 'A & B <x>', language: 'en"x', body: '<main>Hello</main>', style: 'p { color: red }' };

describe('a page that is printed', () => {
  it('is a whole document with its one style', () => {
    expect(printedHtml(SHEET, 'abc')).toBe(
      '<!doctype html><html lang="en&quot;x"><head><meta charset="utf-8"><title>A &amp; B &lt;x&gt;</title>' +
        '<style nonce="abc">p { color: red }</style></head><body><main>Hello</main></body></html>',
    );
  });

  it('keeps its style within the style', () => {
    const html = printedHtml({ ...SHEET, style: 'p::after { content: "</style><p>" }' }, 'abc');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  it('runs nothing and loads nothing', () => {
    const policy = printedPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toMatch(/script|connect|allow/);
  });

  it('is there only while it is printed, under an address of its own', () => {
    const pages = createPrintedPages();
    const [one, other] = [pages.add(SHEET), pages.add({ ...SHEET, body: 'Other' })];
    expect(one).not.toBe(other);
    expect(pages.get(one)?.html).toContain('Hello');
    expect(pages.get(other)?.html).toContain('Other');
    const nonce = /'nonce-(.+?)'/.exec(pages.get(one)?.policy ?? '')?.[1] ?? 'none';
    expect(pages.get(one)?.html).toContain(`<style nonce="${nonce}">`);
    pages.remove(one);
    expect(pages.get(one)).toBeNull();
    expect(pages.get('anything')).toBeNull();
  });
});
