import { useState } from 'react';
import { useSession } from '#database/session.tsx';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { dateText, readDateText } from '#ui/form/date-text.ts';

/** A day that is typed. */
export interface TypedDay {
  readonly text: string;
  readonly day: IsoDate | null;
  /** Why it is no day yet. */
  readonly error: string | null;
  type(text: string): void;
}

/** A day to type that begins with today. */
export function useDay(): TypedDay {
  const { today, locale } = useSession();
  const [text, type] = useState(() => dateText(today, locale));
  const read = readDateText(text, locale);
  if (!read.ok) return { text, type, day: null, error: read.message };
  return { text, type, day: read.value, error: read.value === null ? 'Enter the day.' : null };
}
