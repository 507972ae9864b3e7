import { useCallback } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';

type Navigate = ReturnType<typeof useHashLocation>[1];

/**
 * The address behind `#`. An address without a query has none: wouter's own hash location would keep the
 * query of the screen before.
 */
export function useDeskLocation(): [string, Navigate] {
  const [path, navigate] = useHashLocation();
  const go = useCallback<Navigate>(
    (to, options) => navigate(to.includes('?') ? to : `${to}?`, options),
    [navigate],
  );
  return [path, go];
}

useDeskLocation.hrefs = (href: string): string => `#${href}`;
