import { EventEmitter } from 'node:events';

/** Names that runtimes, loggers and test tools look up on any object; absent on Electron's objects too. */
const PROBED = new Set([
  'then',
  'toJSON',
  'domain',
  'inspect',
  'constructor',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  'default',
  '__esModule',
]);

function refuse(owner: string, name: string | symbol): undefined {
  if (typeof name === 'symbol' || name.startsWith('_') || PROBED.has(name)) return undefined;
  throw new Error(`chromium-host does not implement ${owner}.${name}`);
}

/** `target` as it is, except that reading a name it does not have throws and says which. */
export function naming<T extends object>(owner: string, target: T): T {
  return new Proxy(target, {
    get: (object, name, receiver) =>
      name in object ? Reflect.get(object, name, receiver) : refuse(owner, name),
  });
}

/**
 * A base class for the stand-ins of Electron's classes: an EventEmitter that throws by name when something
 * is read that the stand-in does not have. The check sits at the end of the prototype chain, so private
 * fields and replaced methods work as usual.
 */
export function namingEmitter(owner: string): new () => EventEmitter {
  class Named extends EventEmitter {}
  Object.setPrototypeOf(Named.prototype, naming(owner, EventEmitter.prototype));
  return Named;
}

/** A plain event as Electron's emitters pass it: `preventDefault` and what became of it. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** Makes an event with the given details that a listener can prevent. */
export function preventable<T extends object>(details: T): T & PreventableEvent {
  const state = { prevented: false };
  return Object.defineProperties(
    { ...details },
    {
      defaultPrevented: { get: () => state.prevented, enumerable: true },
      preventDefault: { value: () => void (state.prevented = true), enumerable: true },
    },
  ) as T & PreventableEvent;
}
