import { useEffect, useState } from 'react';
import { listen } from '#desktop/desktop.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { deskClock } from './desk-clock.ts';

const MINUTE = 60_000;

function localToday(): IsoDate {
  const now = new Date(deskClock.now());
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` as IsoDate;
}

/** Today on the user's wall: changes at midnight, after sleep, and when main says the clock moved. */
export function useToday(): IsoDate {
  const [today, setToday] = useState(localToday);
  useEffect(() => {
    const look = (): void => setToday(localToday());
    const timer = setInterval(look, MINUTE);
    const stop = listen('clock-changed', ({ clockOffset }) => {
      deskClock.setOffset(clockOffset);
      look();
    });
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      stop();
      window.removeEventListener('focus', look);
    };
  }, []);
  return today;
}
