/**
 * The environment of a browser that is started here. One without a window has no desktop either, unless it is given one:
 * its notifications would come up on the screen of whoever runs it, and stay there for as long as that desktop likes.
 */
export function browserEnv(
  headless: boolean,
  env: Readonly<Record<string, string>> | undefined,
): Record<string, string | undefined> {
  return { ...process.env, ...(headless && { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }), ...env };
}
