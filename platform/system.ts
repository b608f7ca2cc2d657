/** The kind of browser, its own name, and what it runs on: as far as it says so. */
export interface System {
  readonly family: 'chromium' | 'edge' | 'firefox';
  /** The name by which the system's settings list the browser. */
  readonly browser: string;
  readonly os: 'windows' | 'macos' | 'linux' | 'chromeos' | 'android' | 'unknown';
}

/** What Chromium says of itself beside `userAgent`; Firefox has no such thing. */
interface UserAgentData {
  readonly brands: readonly { readonly brand: string }[];
  readonly platform: string;
}

/** The parts of `navigator` that tell what it runs on. */
export interface Agent {
  readonly userAgent: string;
  readonly userAgentData?: UserAgentData | undefined;
}

/** Words in the name of a platform or a user agent, the more telling ones first: Android also says Linux. */
const signs: readonly (readonly [RegExp, System['os']])[] = [
  [/android/i, 'android'],
  [/\bcros\b|chrome ?os|chromium os/i, 'chromeos'],
  [/windows/i, 'windows'],
  [/mac ?os|macintosh/i, 'macos'],
  [/linux|x11/i, 'linux'],
];

const osOf = (text: string) => signs.find(([sign]) => sign.test(text))?.[1] ?? 'unknown';

/** A brand that is only there to keep sites from relying on the list: `Not;A=Brand`. */
const isNoBrand = (brand: string) => /not.{0,3}a.{0,3}brand/i.test(brand);

/** The browser and the system that `agent` speaks for. */
export function systemOf({ userAgent, userAgentData }: Agent, isFirefox: boolean): System {
  const os = osOf(userAgentData?.platform || userAgent);
  if (isFirefox) return { family: 'firefox', browser: 'Firefox', os };
  const brands = userAgentData?.brands.map(({ brand }) => brand).filter((brand) => !isNoBrand(brand)) ?? [];
  // Every Chromium names Chromium too; its own name says more.
  const browser = brands.find((brand) => brand !== 'Chromium') ?? 'Chromium';
  return { family: browser === 'Microsoft Edge' ? 'edge' : 'chromium', browser, os };
}

/** The browser and the system that this runs in. */
export function thisSystem(): System {
  return systemOf(navigator, Boolean(import.meta.env.FIREFOX));
}
