import { describe, expect, it } from 'vitest';
import { systemOf } from '../../platform/system.ts';

const data = (platform: string, ...brands: string[]) => ({ platform, brands: brands.map((brand) => ({ brand })) });
const none = 'Mozilla/5.0';

describe('the browser and its system', () => {
  it.each([
    ['Windows', ['Not;A=Brand', 'Chromium', 'Google Chrome'], 'chromium', 'Google Chrome', 'windows'],
    ['macOS', ['Microsoft Edge', 'Not)A;Brand', 'Chromium'], 'edge', 'Microsoft Edge', 'macos'],
    ['Linux', ['Chromium', 'Not_A Brand'], 'chromium', 'Chromium', 'linux'],
    ['Chrome OS', ['Google Chrome', 'Chromium'], 'chromium', 'Google Chrome', 'chromeos'],
    ['Android', ['Brave', 'Chromium'], 'chromium', 'Brave', 'android'],
    ['Fuchsia', [], 'chromium', 'Chromium', 'unknown'],
  ] as const)('is read off what Chromium says on %s', (platform, brands, family, browser, os) => {
    const agent = { userAgent: none, userAgentData: data(platform, ...brands) };
    expect(systemOf(agent, false)).toEqual({ family, browser, os });
  });

  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0', 'windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:153.0) Gecko/20100101 Firefox/153.0', 'macos'],
    ['Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'linux'],
    ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36', 'chromeos'],
    ['Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0', 'android'],
    [none, 'unknown'],
  ])('is read off the user agent where there is nothing better: %s', (userAgent, os) => {
    expect(systemOf({ userAgent }, true)).toEqual({ family: 'firefox', browser: 'Firefox', os });
  });
});
