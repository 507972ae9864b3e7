/** A message on its way between two JavaScript worlds: text, and the objects that only Chromium can carry. */
export interface Packed {
  readonly text: string;
  readonly carried: readonly unknown[];
}

/** How a codec treats what structured clone does not know. */
export interface CodecHooks {
  /** Gives a function a number by which the other world can call it. Absent: functions are refused. */
  readonly keep?: (value: (...values: unknown[]) => unknown) => number;
  readonly keepPromise?: (value: Promise<unknown>) => number;
  readonly call?: (id: number) => unknown;
  readonly promise?: (id: number) => Promise<unknown>;
}

export interface Codec {
  pack(value: unknown): Packed;
  unpack(packed: Packed): unknown;
}

/**
 * Makes a codec for what structured clone carries (cycles, Map, Set, Date, BigInt, buffers, undefined, …).
 * This function runs in Node and, as text, in pages: it must not refer to anything outside itself.
 */
export function createCodec(hooks: CodecHooks): Codec {
  type Tagged = readonly [string, ...unknown[]];
  const bridge = hooks.keep !== undefined;
  const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);
  const isView = (value: object): value is ArrayBufferView => ArrayBuffer.isView(value);

  /** Newer engines have these built in; they are a hundred times faster on large buffers. */
  type Native = Uint8Array & { toBase64?: () => string };
  const NativeArray = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

  function toBase64(bytes: Native): string {
    if (bytes.toBase64) return bytes.toBase64();
    if (typeof Buffer === 'function') return Buffer.from(bytes.buffer, 0, bytes.length).toString('base64');
    let binary = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    return btoa(binary);
  }

  function fromBase64(text: string): ArrayBuffer {
    if (NativeArray.fromBase64) return NativeArray.fromBase64(text).buffer;
    if (typeof Buffer === 'function') return new Uint8Array(Buffer.from(text, 'base64')).buffer;
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
  }

  function pack(root: unknown): Packed {
    const table: unknown[] = [];
    const carried: unknown[] = [];
    const seen = new Map<object, number>();

    function write(value: unknown): unknown {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
      if (value === undefined) return ['u'];
      if (typeof value === 'number') {
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ['n', Object.is(value, -0) ? '-0' : `${value}`];
      }
      if (typeof value === 'bigint') return ['i', value.toString()];
      if (typeof value === 'function' && hooks.keep) return ['f', hooks.keep(value as () => unknown)];
      if (typeof value !== 'object') {
        if (bridge && typeof value === 'symbol') return ['u'];
        throw new Error('An object could not be cloned.');
      }
      const known = seen.get(value);
      if (known !== undefined) return ['r', known];
      const index = table.length;
      seen.set(value, index);
      table.push(null);
      table[index] = describe(value);
      return ['r', index];
    }

    function describe(value: object): Tagged {
      if (Array.isArray(value)) return describeArray(value);
      if (isView(value)) return ['V', tagOf(value), write(value.buffer), value.byteOffset, viewLength(value)];
      switch (tagOf(value)) {
        case 'Map':
          return ['M', [...(value as Map<unknown, unknown>)].map(([key, item]) => [write(key), write(item)])];
        case 'Set':
          return ['S', [...(value as Set<unknown>)].map((item) => write(item))];
        case 'Date':
          return ['D', write((value as Date).getTime())];
        case 'RegExp':
          return ['X', (value as RegExp).source, (value as RegExp).flags];
        case 'ArrayBuffer':
          return ['B', toBase64(new Uint8Array(value as ArrayBuffer))];
        case 'Error':
          return describeError(value as Error);
        case 'Number':
        case 'String':
        case 'Boolean':
        case 'BigInt':
          return ['P', write(value.valueOf())];
        case 'Promise':
          if (hooks.keepPromise) return ['q', hooks.keepPromise(value as Promise<unknown>)];
          throw new Error('An object could not be cloned.');
        case 'Blob':
        case 'File':
          return carry(value);
        default:
          return describePlain(value);
      }
    }

    /** Holes stay holes: a sparse array is written as its length and what is there. */
    function describeArray(value: readonly unknown[]): Tagged {
      const keys = Object.keys(value);
      if (keys.length === value.length) return ['A', value.map((item) => write(item))];
      return ['a', value.length, keys.map((key) => [Number(key), write(value[Number(key)])])];
    }

    function describePlain(value: object): Tagged {
      const prototype: unknown = Object.getPrototypeOf(value);
      const plain = prototype === null || prototype === Object.prototype;
      if (!plain && !(bridge && tagOf(value) === 'Object')) return carry(value);
      return ['O', Object.entries(value).map(([key, item]) => [key, write(item)])];
    }

    function describeError(error: Error): Tagged {
      if (bridge) return ['E', 'Error', error.message, null];
      return ['E', error.name, error.message, error.stack ?? null];
    }

    /** Chromium clones these itself between worlds; between processes they cannot travel. */
    function carry(value: object): Tagged {
      if (!bridge) throw new Error('An object could not be cloned.');
      return ['H', carried.push(value) - 1];
    }

    function viewLength(view: ArrayBufferView): number {
      return 'length' in view ? Number(view.length) : view.byteLength;
    }

    const top = write(root);
    return { text: JSON.stringify({ top, table }), carried };
  }

  function unpack(packed: Packed): unknown {
    const { top, table } = JSON.parse(packed.text) as { top: unknown; table: Tagged[] };
    const made: unknown[] = [];

    function read(value: unknown): unknown {
      if (!Array.isArray(value)) return value;
      const [tag, first] = value as unknown as Tagged;
      if (tag === 'u') return undefined;
      if (tag === 'n') return first === '-0' ? -0 : Number(first);
      if (tag === 'i') return BigInt(first as string);
      if (tag === 'f') return hooks.call?.(first as number);
      const index = first as number;
      if (!(index in made)) build(index);
      return made[index];
    }

    function build(index: number): void {
      const [tag, ...fields] = table[index] ?? ['u'];
      made[index] = undefined;
      made[index] = shell(tag, fields);
      fill(tag, fields, made[index]);
    }

    function shell(tag: string, fields: readonly unknown[]): unknown {
      const [first, second, third, fourth] = fields;
      switch (tag) {
        case 'A':
        case 'a':
          return [];
        case 'O':
          return {};
        case 'M':
          return new Map();
        case 'S':
          return new Set();
        case 'D':
          return new Date(read(first) as number);
        case 'X':
          return new RegExp(first as string, second as string);
        case 'B':
          return fromBase64(first as string);
        case 'P':
          return Object(read(first));
        case 'V':
          return makeView(first as string, read(second) as ArrayBuffer, third as number, fourth as number);
        case 'E':
          return makeError(first as string, second as string, third as string | null);
        case 'q':
          return hooks.promise?.(first as number);
        case 'H':
          return packed.carried[first as number];
        default:
          throw new Error(`Unknown value in a message: ${tag}`);
      }
    }

    function fill(tag: string, fields: readonly unknown[], target: unknown): void {
      if (tag === 'A') for (const item of fields[0] as unknown[]) (target as unknown[]).push(read(item));
      if (tag === 'a') {
        (target as unknown[]).length = fields[0] as number;
        for (const [key, item] of fields[1] as [number, unknown][]) (target as unknown[])[key] = read(item);
      }
      if (tag === 'O') {
        for (const [key, item] of fields[0] as [string, unknown][]) {
          Object.defineProperty(target, key, {
            value: read(item),
            writable: true,
            enumerable: true,
            configurable: true,
          });
        }
      }
      if (tag === 'M')
        for (const [key, item] of fields[0] as [unknown, unknown][])
          (target as Map<unknown, unknown>).set(read(key), read(item));
      if (tag === 'S') for (const item of fields[0] as unknown[]) (target as Set<unknown>).add(read(item));
    }

    function makeView(name: string, buffer: ArrayBuffer, offset: number, length: number): unknown {
      const constructors = globalThis as unknown as Record<
        string,
        new (buffer: ArrayBuffer, offset: number, length: number) => unknown
      >;
      const View = constructors[name];
      if (!View) throw new Error(`Unknown kind of view: ${name}`);
      return new View(buffer, offset, length);
    }

    function makeError(name: string, message: string, stack: string | null): Error {
      const kinds: Record<string, ErrorConstructor> = {
        EvalError,
        RangeError,
        ReferenceError,
        SyntaxError,
        TypeError,
        URIError,
      };
      const Kind = kinds[name] ?? Error;
      const error = new Kind(message);
      if (stack !== null)
        Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true });
      return error;
    }

    return read(top);
  }

  return { pack, unpack };
}
