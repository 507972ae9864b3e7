import type { FileHandle, FilePurpose } from '#bridge/requests.ts';
import { ask } from './desktop.ts';

/** A file that main opened. */
export interface HandleSource {
  readonly kind: 'handle';
  readonly handle: string;
  readonly name: string;
  readonly size: number;
  /** It lies in the watched folder, and waits there until it is imported or put away. */
  readonly watched?: true;
}

/** Bytes of a file that the manager gave, wherever it came from: chosen, dropped, or named at start. */
export type FileSource =
  | HandleSource
  | { readonly kind: 'dropped'; readonly file: File; readonly name: string; readonly size: number };

export function fromHandle({ handle, name, size }: FileHandle): HandleSource {
  return { kind: 'handle', handle, name, size };
}

export function fromDrop(file: File): FileSource {
  return { kind: 'dropped', file, name: file.name, size: file.size };
}

/** Lets the manager choose; an empty list when cancelled. */
export async function chooseFiles(purpose: FilePurpose, several: boolean): Promise<readonly FileSource[]> {
  const handles = await ask('files:choose', { purpose, several });
  return handles.map(fromHandle);
}

/** Address under our own origin from which a handle's bytes stream; also usable inside a worker. */
export function addressOf(handle: string): string {
  return new URL(`/files/${handle}`, location.href).href;
}

/** The first bytes of a file, at most `length`. @throws when the file cannot be read any more */
export async function readStart(source: FileSource, length: number): Promise<Uint8Array> {
  if (source.kind === 'dropped') return new Uint8Array(await source.file.slice(0, length).arrayBuffer());
  const response = await fetch(addressOf(source.handle));
  if (!response.ok) throw new Error(`“${source.name}” can't be read: ${await response.text()}.`);
  return response.body === null ? new Uint8Array() : firstBytes(response.body, length);
}

/** Reads until there are enough: how much comes at a time is the host's affair. */
async function firstBytes(body: ReadableStream<Uint8Array>, length: number): Promise<Uint8Array> {
  const reader = body.getReader();
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { value } = await reader.read();
    if (value === undefined) break;
    bytes.set(value.subarray(0, length - filled), filled);
    filled = Math.min(filled + value.length, length);
  }
  await reader.cancel();
  return bytes.subarray(0, filled);
}

/** All bytes of a small file. @throws when the file cannot be read any more */
export async function readBytes(source: FileSource): Promise<Uint8Array> {
  if (source.kind === 'dropped') return new Uint8Array(await source.file.arrayBuffer());
  const response = await fetch(addressOf(source.handle));
  if (!response.ok) throw new Error(`“${source.name}” can't be read: ${await response.text()}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Saves a text under a name the manager confirms. Returns the name, or `null` when cancelled. */
export async function saveText(suggestedName: string, content: string): Promise<string | null> {
  const { saved, name } = await ask('files:save', { suggestedName, content });
  return saved ? name : null;
}

/**
 * Saves several texts in a folder that the manager chooses; a file that is there already is never replaced. Returns the names
 * they got, none when cancelled.
 */
export function saveTexts(
  title: string,
  files: readonly { readonly name: string; readonly content: string }[],
): Promise<readonly string[]> {
  return ask('files:save-several', { title, files });
}

/** Saves a copy of a document under a name the manager confirms. Returns the name, or `null` when cancelled. */
export async function saveDocument(suggestedName: string, document: Blob): Promise<string | null> {
  const bytes = new Uint8Array(await document.arrayBuffer());
  const { saved, name } = await ask('files:save-document', { suggestedName, bytes });
  return saved ? name : null;
}
