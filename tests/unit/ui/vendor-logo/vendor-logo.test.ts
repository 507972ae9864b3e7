import { describe, expect, it } from 'vitest';
import logos from '#resources/vendors/logos.json' with { type: 'json' };
import { TINTS, initialsOf, tintOf } from '#ui/vendor-logo/initials.ts';
import { createLogoFinder } from '#ui/vendor-logo/logo-book.ts';
import { contrastOf, markColours } from '#ui/vendor-logo/mark-colour.ts';

const find = createLogoFinder(logos);
const github = find({ name: '', id: 'github' });

describe('the logo of a vendor', () => {
  it.each([
    [{ name: 'Our code', domain: 'https://www.github.com/acme' }],
    [{ name: 'Our code', domain: 'gist.github.com' }],
    [{ name: 'GitHub' }],
    [{ name: 'git-hub' }],
    [{ name: 'Our code', vendor: 'GITHUB' }],
  ])('is found for %o', (owner) => {
    expect(github).not.toBeNull();
    expect(find(owner)).toEqual(github);
  });

  it.each([
    [{ name: 'Our own tool' }],
    [{ name: 'Our own tool', domain: 'github.com.acme.example' }],
    [{ name: 'Our own tool', domain: 'com' }],
    [{ name: '' }],
  ])('is not made up for %o', (owner) => {
    expect(find(owner)).toBeNull();
  });

  it('can be told from the ground in both themes, whatever the brand’s colour', () => {
    for (const [, , , hex = ''] of logos) {
      const { light, dark } = markColours(hex);
      expect(contrastOf(light, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrastOf(dark, '#1b1d21')).toBeGreaterThanOrEqual(3);
    }
    expect(markColours('FFE01B')).toEqual({ light: '#1d2229', dark: '#ffe01b' });
    expect(markColours('181717')).toEqual({ light: '#181717', dark: '#e6e8eb' });
  });
});

describe('initials', () => {
  it.each([
    ['Slack', 'SL'],
    ['Google Workspace', 'GW'],
    ['1Password', '1P'],
    ['monday.com', 'MC'],
    ['Ö', 'Ö'],
    [' – ', '?'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('keep their colour', () => {
    expect(tintOf('Slack')).toBe(tintOf(' slack '));
    expect(tintOf('Slack')).toBeLessThan(TINTS);
  });
});
