type Hook = () => Promise<void>;

const hooks: Hook[] = [];

/** Has `hook` awaited before the process ends through `app.exit`. */
export function beforeExit(hook: Hook): void {
  hooks.push(hook);
}

export async function runExitHooks(): Promise<void> {
  await Promise.allSettled(hooks.map((hook) => hook()));
}
