import { app } from 'electron';

/** Words that the system wants opened, and the folder they were typed in. */
export interface OpenRequest {
  readonly argv: readonly string[];
  readonly workingFolder: string;
}

export interface OpenRequests {
  /** Hands over what was asked so far, and from now on each request as it comes. */
  answer(open: (request: OpenRequest) => void): void;
}

/**
 * Listens for files that are opened with the program, and for second starts of it. To be called before the
 * program is ready: macOS tells at once of the file that the program was started with.
 */
export function collectOpenRequests(): OpenRequests {
  const waiting: OpenRequest[] = [];
  let take = (request: OpenRequest): void => void waiting.push(request);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take({ argv: [path], workingFolder: '/' });
  });
  app.on('second-instance', (_event, argv, workingFolder) => {
    take({ argv: argv.slice(1), workingFolder });
  });
  return {
    answer: (open) => {
      take = open;
      for (const request of waiting.splice(0)) open(request);
    },
  };
}
