import * as m from '#messages';
import type { System } from '../platform/system.ts';

/** Where a Chromium lists who may not notify. Firefox has no such list for extensions, nor has Android. */
const addresses = {
  chromium: 'chrome://settings/content/notifications',
  edge: 'edge://settings/content/notifications',
  firefox: undefined,
} as const;

/** What to look at in this system, in the order in which it is most likely to help. */
function systemSteps({ os, family, browser }: System): string[] {
  switch (os) {
    case 'windows':
      return [m.options_test_windows({ browser })];
    case 'macos': {
      // Chromium hands the notifications that stay on the screen to a program of its own.
      const helper = family === 'firefox' ? [] : [m.options_test_macos_helper({ browser })];
      return [m.options_test_macos({ browser }), ...helper];
    }
    case 'linux':
      return [m.options_test_linux({ browser })];
    case 'chromeos':
      return [m.options_test_chromeos()];
    case 'android':
      return [m.options_test_android({ browser })];
    case 'unknown':
      return [m.options_test_system({ browser })];
    default:
      return os satisfies never;
  }
}

/** What to look at when a nudge did not arrive, in this browser and on this system; and what remains in any case. */
export function TestSteps({ system }: { system: System }) {
  const { family, browser, os } = system;
  const address = os === 'android' ? undefined : addresses[family];
  const steps = [...systemSteps(system), ...(address ? [m.options_test_address({ browser, address })] : [])];
  return (
    <>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{m.options_test_badge()}</p>
    </>
  );
}
