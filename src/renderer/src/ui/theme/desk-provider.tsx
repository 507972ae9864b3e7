import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cspNonce } from './csp-nonce.ts';
import { deskTheme } from './theme.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './tokens.css';

/** Theme and style nonce for everything drawn. The system decides light or dark (main may override it). */
export function DeskProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <MantineProvider theme={deskTheme} defaultColorScheme="auto" getStyleNonce={cspNonce}>
      {children}
    </MantineProvider>
  );
}
