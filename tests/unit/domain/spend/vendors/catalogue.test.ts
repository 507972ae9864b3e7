import { describe, expect, it } from 'vitest';
import { createVendorMatcher } from '#domain/spend/vendors/matcher.ts';
import { catalogue, functions, matcher, prefixes } from './shipped.ts';

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the shipped vendor catalogue', () => {
  it('holds at least 800 vendors and about a hundred functions', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(800);
    expect(functions.length).toBeGreaterThanOrEqual(80);
  });

  it('gives every vendor an id, a name and a web domain of its own', () => {
    expect(repeated(catalogue.map((vendor) => vendor.id))).toEqual([]);
    expect(repeated(catalogue.map((vendor) => vendor.name))).toEqual([]);
    expect(repeated(catalogue.map((vendor) => vendor.domain))).toEqual([]);
  });

  it('names only functions of the list, and each function is served by somebody', () => {
    const known = new Set(functions.map((each) => each.id));
    const used = new Set(catalogue.flatMap((vendor) => vendor.functions));
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !used.has(id))).toEqual([]);
  });

  it('names as parent a vendor by its id, or a company that is none by its name', () => {
    const ids = new Set(catalogue.map((vendor) => vendor.id));
    const parents = catalogue.flatMap((vendor) => ('parent' in vendor ? [vendor.parent] : []));
    const names = new Set<string>(catalogue.map((vendor) => vendor.name));
    const others = parents.filter((parent) => parent !== undefined && !ids.has(parent));
    expect(others.filter((name) => !/^(\p{Lu}|team\.blue$)/u.test(name) || names.has(name))).toEqual([]);
    expect(parents.length).toBeGreaterThan(300);
  });

  it('has no circle of parents', () => {
    const parentOf = new Map(
      catalogue.map((vendor) => [vendor.id, 'parent' in vendor ? vendor.parent : undefined]),
    );
    for (const { id } of catalogue) {
      const above = new Set<string>([id]);
      for (let at = parentOf.get(id); at !== undefined; at = parentOf.get(at)) {
        expect(above.has(at)).toBe(false);
        above.add(at);
      }
    }
  });

  it('recognises every vendor by its own web domain, and never another', () => {
    const wrong = catalogue.flatMap((vendor) => {
      const match = matcher.match(vendor.domain);
      return match?.vendorId === vendor.id ? [] : [`${vendor.domain} → ${match?.vendorId ?? 'nobody'}`];
    });
    expect(wrong).toEqual([]);
  });

  it('recognises every vendor by its web domain behind www and before an order number', () => {
    const wrong = catalogue.flatMap((vendor) => {
      const match = matcher.match(`WWW.${vendor.domain.toUpperCase()} 4155551234`);
      return match?.vendorId === vendor.id ? [] : [`${vendor.domain} → ${match?.vendorId ?? 'nobody'}`];
    });
    expect(wrong).toEqual([]);
  });

  it('finds a vendor by name or domain, whatever the case and punctuation', () => {
    expect(matcher.vendorNamed('google workspace')?.id).toBe('google-workspace');
    expect(matcher.vendorNamed('MONDAY.COM')?.id).toBe('monday-com');
    expect(matcher.vendorNamed('Nobody & Sons')).toBeUndefined();
  });

  it('refuses a damaged file', () => {
    const vendor = { id: 'x', name: 'X', domain: 'x.test', functions: [], patterns: [] };
    expect(() => createVendorMatcher([{ ...vendor, guard: 'loose' }], prefixes)).toThrow(/unknown guard/);
    const prefix = { id: 'p', name: 'P', kind: 'bank', texts: ['p'] };
    expect(() => createVendorMatcher([], { prefixes: [prefix], noise: [] })).toThrow(/unknown kind/);
  });
});
