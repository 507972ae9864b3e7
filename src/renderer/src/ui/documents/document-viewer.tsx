import { createContext } from 'react';
import type { ReactNode } from 'react';

export interface DocumentViewerProps {
  readonly blob: Blob;
  readonly name: string;
}

/**
 * Draws a kept document inside the program, with a way to save a copy. Filled by `app`: it comes from the feature that
 * reads invoices, and features do not know each other. Outside the program's frame nothing is drawn.
 */
export const DocumentViewer = createContext<(document: DocumentViewerProps) => ReactNode>(() => null);
