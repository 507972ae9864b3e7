/**
 * Names of functions as headers write them, without what they all carry: “Jira - acme” is Jira where there is one site, and
 * “Jira (acme)” where two sites have one. Same order and length.
 */
export function tidyFunctions(names: readonly string[]): readonly string[] {
  const parts = names.map((name) => /^(.+?)\s+[-–]\s+(\S.*)$/.exec(name));
  const bases = parts.map((part, i) => part?.[1] ?? names[i] ?? '');
  return names.map((name, i) => {
    const part = parts[i];
    if (part === null || part === undefined) return name;
    const base = bases[i] ?? name;
    const alone = bases.filter((other) => other.toLowerCase() === base.toLowerCase()).length === 1;
    return alone ? base : `${base} (${part[2] ?? ''})`;
  });
}
