import type { ApplicationHints, UsageRecognition } from './recognition.ts';

/** What is known of an application that a file is read for. */
export interface ChosenApplication {
  readonly name: string;
  /** As the inventory has them; empty or null when not known. */
  readonly vendor: string | null;
  readonly domain: string | null;
}

export type ProductMatch =
  | { readonly kind: 'same' }
  /** The file does not tell whose export it is. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'other'; readonly message: string };

/** Whether a recognised export can be about the application it is read for. */
export function matchProduct(recognition: UsageRecognition, chosen: ChosenApplication): ProductMatch {
  const { hints, application, product } = recognition;
  if (application === null || hints.names.length === 0) return { kind: 'unknown' };
  if (fits(hints, chosen)) return { kind: 'same' };
  return {
    kind: 'other',
    message: `This is “${product}”, an export of ${application}, but it is being read for ${chosen.name}. Choose ${application} instead, or the file of ${chosen.name}.`,
  };
}

function fits({ names, domains }: ApplicationHints, { name, vendor, domain }: ChosenApplication): boolean {
  const known = names.map(plain);
  const texts = [plain(name), plain(vendor ?? '')].filter((text) => text !== '');
  if (texts.some((text) => known.some((one) => holds(text, one) || holds(one, text)))) return true;
  const host = hostOf(domain ?? '');
  return host !== '' && domains.some((one) => host === one || host.endsWith(`.${one}`));
}

/** “jira cloud premium” holds “jira”, as whole words. */
function holds(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

function hostOf(domain: string): string {
  return domain
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/:?#].*$/, '');
}
