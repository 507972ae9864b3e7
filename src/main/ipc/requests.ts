import { ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { REQUEST_CHANNEL } from '#bridge/desktop-api.ts';
import { BridgeParseError } from '#bridge/parse.ts';
import type { Reply } from '#bridge/reply.ts';
import { REQUESTS } from '#bridge/requests.ts';
import type { AnswerOf, ArgumentOf, RequestName } from '#bridge/requests.ts';

/** One handler for every request there is: a request without one does not compile. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (
    argument: ArgumentOf<Name>,
    window: BrowserWindow,
  ) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
};

interface Door {
  /** The window that sent the event, or `null` when the sender is not our page. */
  windowOf(event: IpcMainInvokeEvent): BrowserWindow | null;
  report(message: string, error: unknown): void;
}

/** A refusal that a handler throws on purpose: its words are for the manager. */
export class RequestRefused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name);
}

async function answer<Name extends RequestName>(
  name: Name,
  argument: unknown,
  window: BrowserWindow,
  handlers: RequestHandlers,
): Promise<Reply<AnswerOf<Name>>> {
  const parsed = REQUESTS[name].parse(argument) as ArgumentOf<Name>;
  return { ok: true, value: await handlers[name](parsed, window) };
}

function refusal(name: string, error: unknown, door: Door): Reply<never> {
  if (error instanceof RequestRefused) return { ok: false, code: error.code, message: error.message };
  door.report(`request ${name} failed`, error);
  if (error instanceof BridgeParseError) {
    return {
      ok: false,
      code: 'bad-request',
      message: `The program asked itself wrongly (${name}: ${error.message}).`,
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as NodeJS.ErrnoException | null)?.code ?? 'failed';
  return { ok: false, code, message };
}

/** The one door for requests: checks who asks, then what is asked, then answers with a reply. */
export function handleRequests(handlers: RequestHandlers, door: Door): void {
  ipcMain.handle(
    REQUEST_CHANNEL,
    async (event, name: unknown, argument: unknown): Promise<Reply<unknown>> => {
      const window = door.windowOf(event);
      if (window === null) {
        door.report('request from a page that is not ours', event.senderFrame?.url);
        return { ok: false, code: 'not-allowed', message: 'This page may not use the desktop.' };
      }
      if (!isRequestName(name)) {
        door.report('unknown request', name);
        return { ok: false, code: 'bad-request', message: 'The program asked itself for something unknown.' };
      }
      try {
        return await answer(name, argument, window, handlers);
      } catch (error) {
        return refusal(name, error, door);
      }
    },
  );
}
