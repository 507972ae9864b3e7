import type { UsageUser } from '../usage.ts';

/** Functions that the people of a file use, in the order they come; the whole application ('') is none. */
export function functionsOf(users: readonly UsageUser[]): string[] {
  const found = new Set<string>();
  for (const { uses } of users) for (const use of uses) if (use.function !== '') found.add(use.function);
  return [...found];
}

/**
 * The people of a file that use some of its functions, with these alone. An application that takes a single function is that
 * function, so its people use it as a whole.
 * @param functions `null` for the file as it is
 */
export function peopleOf(
  users: readonly UsageUser[],
  functions: readonly string[] | null,
): readonly UsageUser[] {
  if (functions === null) return users;
  const wanted = new Set(functions);
  const whole = wanted.size === 1;
  return users.flatMap((user) => {
    const uses = user.uses.filter((use) => wanted.has(use.function));
    if (uses.length === 0) return [];
    return [{ ...user, uses: whole ? uses.map((use) => ({ ...use, function: '' })) : uses }];
  });
}
