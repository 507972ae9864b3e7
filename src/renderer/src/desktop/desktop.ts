import { EVENTS } from '#bridge/events.ts';
import type { EventName, EventPayload } from '#bridge/events.ts';
import type { DesktopApi } from '#bridge/desktop-api.ts';
import type { Reply } from '#bridge/reply.ts';
import type { AnswerOf, ArgumentOf, RequestName } from '#bridge/requests.ts';

declare global {
  interface Window {
    readonly desktop: DesktopApi;
  }
}

/** A request that main refused; the message is for the manager. */
export class DesktopRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Asks main. The only user of `window.desktop`.
 * @throws {DesktopRefusal} when main refuses
 */
export async function ask<Name extends RequestName>(
  name: Name,
  ...argument: ArgumentOf<Name> extends void ? [] : [ArgumentOf<Name>]
): Promise<AnswerOf<Name>> {
  const reply = (await window.desktop.request(name, argument[0])) as Reply<AnswerOf<Name>>;
  if (!reply.ok) throw new DesktopRefusal(reply.code, reply.message);
  return reply.value;
}

/** Listens to main; every payload is parsed. Returns a function that stops listening. */
export function listen<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.desktop.listen(name, (payload) => {
    listener(EVENTS[name](payload) as EventPayload<Name>);
  });
}
