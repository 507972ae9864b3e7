const DISABLED_FEATURES = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'InterestFeedContentSuggestions',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  // Each window would start a process of its own for the suggestions of an address bar that nobody sees.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
];

const FIXED: readonly string[] = [
  '--no-first-run',
  '--no-startup-window',
  '--no-default-browser-check',
  '--no-pings',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-infobars',
  '--disable-quic',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-session-crashed-bubble',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--remote-debugging-pipe',
];

/** Switches that decide what the host itself depends on; the app cannot change them. */
const RESERVED =
  /^(user-data-dir|remote-debugging-.*|host-resolver-rules|headless|app|inspect.*|save-picture)$/;

export interface SwitchOptions {
  readonly headless: boolean;
  readonly profile: string;
  /** Port on which Playwright will attach; null opens none. */
  readonly debuggingPort: string | null;
  /** Loopback port of the origin server, to which every host name leads. */
  readonly originPort: number;
  /** A development server's host name, which stays reachable; else null. */
  readonly reachable: string | null;
  /** What the app added with `app.commandLine.appendSwitch`, and the command line's own switches. */
  readonly asked: ReadonlyMap<string, string>;
}

/** Chromium's command line. Every name resolves to the origin server, so that nothing leaves the machine. */
export function chromiumSwitches(options: SwitchOptions): string[] {
  const reachable = options.reachable === null ? '' : `, EXCLUDE ${options.reachable}`;
  const asked = [...options.asked].filter(([name]) => !RESERVED.test(name) && !name.endsWith('-features'));
  return [
    ...FIXED,
    ...(options.headless ? ['--headless=new'] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ...(options.debuggingPort === null ? [] : [`--remote-debugging-port=${options.debuggingPort}`]),
    `--user-data-dir=${options.profile}`,
    `--host-resolver-rules=MAP * 127.0.0.1:${String(options.originPort)}${reachable}`,
    `--disable-features=${featureList(DISABLED_FEATURES, options.asked.get('disable-features'))}`,
    `--enable-features=${featureList(['SkipListAccountsWithoutGaiaCookies'], options.asked.get('enable-features'))}`,
    ...asked.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  ];
}

function featureList(own: readonly string[], asked: string | undefined): string {
  return [...new Set([...own, ...(asked ?? '').split(',').filter((name) => name !== '')])].join(',');
}
