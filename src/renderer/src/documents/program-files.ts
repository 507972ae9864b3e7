type Addresses = Readonly<Record<string, string>>;

const CHARACTER_MAPS: Addresses = import.meta.glob('../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const FONTS: Addresses = import.meta.glob('../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const KINDS: Readonly<Record<string, Addresses>> = {
  cMapUrl: byName(CHARACTER_MAPS),
  standardFontDataUrl: byName(FONTS),
};

function byName(files: Addresses): Addresses {
  return Object.fromEntries(
    Object.entries(files).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
  );
}

/**
 * The fonts and character maps that PDFs may leave out, from the program's own files: their names carry a
 * hash, so pdf.js, which would put an address together from folder and name, is answered here.
 */
export class ProgramFiles {
  readonly cMapUrl = null;
  readonly standardFontDataUrl = null;
  readonly wasmUrl = null;

  async fetch(wanted: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const address = KINDS[wanted.kind]?.[wanted.filename];
    if (address === undefined) throw new Error(`${wanted.filename} is not part of the program`);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${wanted.filename} could not be read (${answer.status})`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}
