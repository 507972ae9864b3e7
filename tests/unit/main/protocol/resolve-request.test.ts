import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentPolicy } from '#main/protocol/content-policy.ts';
import { resolveRequest } from '#main/protocol/resolve-request.ts';

describe('the program’s own protocol', () => {
  it.each([
    ['app://workspace/', 'index.html'],
    ['app://workspace/index.html', 'index.html'],
    ['app://workspace/index.html#/contracts/abc', 'index.html'],
    ['app://workspace/assets/index-DbJowFcO.js?v=1', 'assets/index-DbJowFcO.js'],
    ['app://workspace/assets/_shared--_a-x.js', 'assets/_shared--_a-x.js'],
  ])('serves %s', (url, path) => {
    expect(resolveRequest(url)).toEqual({ kind: 'asset', path });
  });

  it('knows an opened file by its handle', () => {
    expect(resolveRequest('app://workspace/files/0b1c-22')).toEqual({ kind: 'file', handle: '0b1c-22' });
  });

  it('knows a page that is printed by its token', () => {
    expect(resolveRequest('app://workspace/print/0b1c-22')).toEqual({ kind: 'print', token: '0b1c-22' });
    expect(resolveRequest('app://workspace/print')).toMatchObject({ kind: 'refused' });
    expect(resolveRequest('app://workspace/print/a/b')).toMatchObject({ kind: 'refused' });
  });

  it.each([
    'app://workspace/../secret',
    'app://workspace/assets/../../secret',
    'app://workspace/%2e%2e/secret',
    'app://workspace/assets/%2e%2e%2fsecret',
    'app://workspace/assets\\..\\secret',
    'app://workspace/a\0b',
    'app://workspace//etc/passwd',
    'app://workspace/.hidden',
    'app://workspace/files/',
    'app://workspace/files/a/b',
    'app://other/index.html',
    'app://workspace.evil/index.html',
    'https://workspace/index.html',
    'file:///etc/passwd',
  ])('refuses %s', (url) => {
    expect(resolveRequest(url).kind).toBe('refused');
  });

  it('never lets a path climb, whatever is asked', () => {
    const parts = fc.array(
      fc.constantFrom('..', '.', '', 'a', '%2e', '%2E%2e', '\\', '\0', 'index.html', ' '),
    );
    const climbs = (path: string): boolean => path.split('/').includes('..');
    const safe = fc.property(parts, (segments) => {
      const asked = resolveRequest(`app://workspace/${segments.join('/')}`);
      return asked.kind !== 'asset' || !climbs(asked.path);
    });
    expect(fc.check(safe).failed).toBe(false);
  });

  it('allows nothing inline and nothing from outside', () => {
    const policy = contentPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
  });
});
