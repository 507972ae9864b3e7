/**
 * Small parsers from `unknown`. The bridge is loaded by the sandboxed preload and by both sides at start,
 * so it has no schema library.
 */
export type Parser<T> = (value: unknown) => T;

export class BridgeParseError extends Error {}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value;
}

function fail(expected: string, value: unknown): never {
  throw new BridgeParseError(`expected ${expected}, got ${describe(value)}`);
}

export const nothing: Parser<void> = (value) => {
  if (value !== undefined && value !== null) fail('nothing', value);
};

export const text =
  (maxLength = 10_000): Parser<string> =>
  (value) => {
    if (typeof value !== 'string') fail('a text', value);
    if (value.length > maxLength) {
      throw new BridgeParseError(`text of ${value.length} characters, at most ${maxLength} allowed`);
    }
    return value;
  };

/** Bytes, at most `maxLength` of them. */
export const bytes =
  (maxLength: number): Parser<Uint8Array> =>
  (value) => {
    if (!(value instanceof Uint8Array)) fail('bytes', value);
    if (value.length > maxLength) {
      throw new BridgeParseError(`${value.length} bytes, at most ${maxLength} allowed`);
    }
    return value;
  };

export const flag: Parser<boolean> = (value) =>
  typeof value === 'boolean' ? value : fail('yes or no', value);

export const count: Parser<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : fail('a whole number from 0', value);

export const oneOf =
  <const T extends readonly string[]>(choices: T): Parser<T[number]> =>
  (value) => {
    const found = choices.find((choice) => choice === value);
    return found ?? fail(`one of ${choices.join(', ')}`, value);
  };

export const listOf =
  <T>(item: Parser<T>, maxLength = 100_000): Parser<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) fail('a list', value);
    if (value.length > maxLength) {
      throw new BridgeParseError(`list of ${value.length} entries, at most ${maxLength} allowed`);
    }
    return value.map(item);
  };

export const nullable =
  <T>(inner: Parser<T>): Parser<T | null> =>
  (value) =>
    value === null ? null : inner(value);

/** An object with exactly the named fields; unknown fields are refused. */
export const shape =
  <T extends object>(fields: { readonly [K in keyof T]: Parser<T[K]> }): Parser<T> =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail('an object', value);
    const source = value as Record<string, unknown>;
    for (const name of Object.keys(source)) {
      if (!Object.hasOwn(fields, name)) throw new BridgeParseError(`unknown field ${JSON.stringify(name)}`);
    }
    const result: Record<string, unknown> = {};
    for (const [name, parser] of Object.entries(fields) as [string, Parser<unknown>][]) {
      try {
        result[name] = parser(Object.hasOwn(source, name) ? source[name] : undefined);
      } catch (error) {
        if (error instanceof BridgeParseError) throw new BridgeParseError(`${name}: ${error.message}`);
        throw error;
      }
    }
    return result as T;
  };

export const recordOf =
  <T>(item: Parser<T>): Parser<Readonly<Record<string, T>>> =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail('an object', value);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, item(entry)]));
  };
