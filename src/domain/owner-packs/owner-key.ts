/** Names that differ only in case, width or blanks are one owner. Apart from the reading of tables: Home counts owners, too. */
export function ownerKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
