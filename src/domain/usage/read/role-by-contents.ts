import type { ColumnLook } from './column-look.ts';
import { countsDaysAgo, type HeaderGuess } from './header-roles.ts';
import type { UsageRole } from './recognition.ts';

const most = (count: number, { filled }: ColumnLook): boolean => count >= filled / 2;

/** What a header says must be borne out by what the column holds; an empty column may be anything. */
export function roleByContents(
  { role, score }: HeaderGuess,
  header: string,
  look: ColumnLook,
): UsageRole | null {
  if (look.filled === 0) return role === 'function' || role === 'event' ? null : role;
  switch (role) {
    case 'email':
      // What is called an address and holds none may still say who.
      if (most(look.emails, look)) return role;
      return score >= 10 && !most(look.dates + look.flags, look) ? 'account' : null;
    case 'last-active':
      if (countsDaysAgo(header)) return most(look.numbers + look.sentinels, look) ? role : null;
      return most(look.dates + look.sentinels, look) || look.dates > 0 ? role : null;
    case 'event':
    case 'as-of':
    case 'closed-on':
      return most(look.dates, look) ? role : null;
    case 'active-days':
      return most(look.numbers + look.flags, look) ? role : null;
    case 'period':
      return most(look.numbers, look) ? role : null;
    case 'open-flag':
      return most(look.flags, look) ? role : 'status';
    case 'closed-flag':
      if (most(look.flags, look)) return role;
      return most(look.dates, look) ? 'closed-on' : null;
    case 'seat-flag':
    case 'bot-flag':
      return most(look.flags, look) ? role : null;
    case 'seat-type':
      if (most(look.flags, look) && look.distinct <= 2) return 'seat-flag';
      return most(look.dates, look) || most(look.emails, look) ? null : role;
    case 'function':
      return most(look.flags + look.dates + look.emails, look) ? null : role;
    case 'status':
      return most(look.dates, look) ? null : role;
    case 'account':
    case 'name':
      return most(look.dates, look) && score < 12 ? null : role;
    case 'first-name':
    case 'last-name':
    case 'department':
    case 'application':
      return role;
  }
}
