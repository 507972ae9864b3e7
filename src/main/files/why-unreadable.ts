/** What the system's error code means for a file that a manager named, and what to do. */
export function whyUnreadable(name: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `“${name}” is not there (any more): it may have been moved, renamed or deleted. Choose it again.`;
    case 'EACCES':
    case 'EPERM':
      return `“${name}” may not be read with your rights on this computer. Copy it to a folder of your own, or ask who owns it.`;
    case 'EBUSY':
      return `“${name}” is in use by another program. Close it there and choose it again.`;
    case 'EISDIR':
      return `“${name}” is a folder. Choose the files inside.`;
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
    case 'ETIMEDOUT':
      return `The disk or network drive with “${name}” does not answer. Check the connection and choose it again.`;
    default:
      return `“${name}” cannot be opened (${code === '' ? String(error) : code}). Choose it again, or copy it to another folder first.`;
  }
}
