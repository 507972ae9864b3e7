import { XmlFault } from './xml-fault.ts';

/** Name with prefix, and value. */
export type RawAttribute = readonly [qualified: string, value: string];
/** Namespaces by prefix. */
export type Scope = ReadonlyMap<string, string>;

/** What holds before any declaration. */
export const OUTERMOST: Scope = new Map([
  ['', ''],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Prefix (`''` for none) and local name. */
export function split(qualified: string): readonly [prefix: string, name: string] {
  const colon = qualified.indexOf(':');
  return colon === -1 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)];
}

/** The scope inside an element; `outer` itself when it declares nothing new. */
export function scopeOf(raw: readonly RawAttribute[], outer: Scope): Scope {
  let scope: Map<string, string> | null = null;
  for (const [name, value] of raw) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name === 'xmlns' ? '' : name.slice(6);
    if (scope === null && outer.get(prefix) === value) continue;
    scope ??= new Map(outer);
    scope.set(prefix, value);
  }
  return scope ?? outer;
}

/** The namespace of a prefix; a fault at `at` when nothing declares it. */
export function resolve(prefix: string, scope: Scope, at: number): string {
  const namespace = scope.get(prefix);
  if (namespace === undefined || (prefix !== '' && namespace === '')) {
    throw new XmlFault('xml-damaged', at, `the prefix “${prefix}” is not explained`);
  }
  return namespace;
}

/** The attributes without a prefix. A fault when one is given twice, by prefix or by namespace. */
export function attributesOf(
  raw: readonly RawAttribute[],
  scope: Scope,
  at: number,
): ReadonlyMap<string, string> {
  if (raw.length === 0) return NO_ATTRIBUTES;
  const seen = new Set<string>();
  const plain = new Map<string, string>();
  for (const [qualified, value] of raw) {
    const [prefix, name] = split(qualified);
    const declares = qualified === 'xmlns' || prefix === 'xmlns';
    const key = declares ? qualified : `${prefix === '' ? '' : resolve(prefix, scope, at)} ${name}`;
    if (seen.has(key)) throw new XmlFault('xml-damaged', at, `“${qualified}” is given twice in one part`);
    seen.add(key);
    if (!declares && prefix === '') plain.set(name, value);
  }
  return plain;
}
