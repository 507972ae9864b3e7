import { nameKey } from '#domain/tables/entity-cells.ts';
import type { FileProduct } from '#domain/usage/intake/propose-application.ts';
import type { ReadFile } from '../../reader/protocol.ts';

/** Something of a file that an application is chosen for: the whole, one of its functions, or an application it names. */
export interface Slot {
  readonly key: string;
  /** What it is called: the product, the function, or the application as the file names it. */
  readonly label: string;
  /** Parts of the file, from 0: our own usage.csv may hold several days of one application. */
  readonly parts: readonly number[];
  /** The function it is; `null` for a part as it is. */
  readonly function: string | null;
  /** `null` when the file does not say whose people it lists. */
  readonly product: FileProduct | null;
  /** Who hold a seat, in the latest of its parts. */
  readonly people: number;
}

const WHOLE = 'whole';

/** Whether the functions of a file may go to different applications. */
export function canBeDivided({ parts }: Pick<ReadFile, 'parts'>): boolean {
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 && only.application === null && only.functions.length > 1;
}

/** What applications have to be chosen for. */
export function slotsOf(file: ReadFile, divided: boolean): readonly Slot[] {
  if (divided && canBeDivided(file)) return functionSlots(file);
  const named = Map.groupBy(file.parts.keys(), (part) => nameKey(file.parts[part]?.application ?? ''));
  return [...named].map(([key, parts]) => {
    const application = file.parts[parts[0] ?? 0]?.application ?? null;
    const people = file.parts[parts.at(-1) ?? 0]?.counts[0]?.assigned ?? 0;
    return application === null
      ? {
          key: WHOLE,
          label: file.recognition.application ?? file.recognition.product,
          parts,
          function: null,
          product: productOf(file),
          people,
        }
      : {
          key: `named ${key}`,
          label: application,
          parts,
          function: null,
          product: plainProduct(application),
          people,
        };
  });
}

/** Each function as a product of its own. */
export function functionSlots({ parts }: Pick<ReadFile, 'parts'>): readonly Slot[] {
  const [part] = parts;
  return (part?.functions ?? []).map((name) => ({
    key: `function ${name}`,
    label: name,
    parts: [0],
    function: name,
    product: plainProduct(name),
    people: part?.counts.find((count) => count.function === name && count.seatType === null)?.assigned ?? 0,
  }));
}

function productOf({ recognition: { application, hints } }: ReadFile): FileProduct | null {
  const name = application ?? hints.names[0];
  return name === undefined ? null : { name, ...hints };
}

function plainProduct(name: string): FileProduct {
  return { name, names: [], domains: [] };
}
