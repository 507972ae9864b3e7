import { naming } from '../unimplemented.ts';

let kept = '';

/** `clipboard`: text only, kept in this process. */
export const clipboard = naming('clipboard', {
  writeText: (text: string): void => void (kept = text),
  readText: (): string => kept,
});
