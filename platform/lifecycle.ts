import { browser } from './browser.ts';

/** Calls `listener` after the extension or the browser was installed or updated; with `install` only at the very first. */
export function onInstalled(listener: (details: { readonly reason: string }) => unknown): void {
  browser.runtime.onInstalled.addListener(listener);
}

/** Calls `listener` when a browser with this extension starts. Without such a listener the worker may not run at all. */
export function onStartup(listener: () => unknown): void {
  browser.runtime.onStartup.addListener(listener);
}

/** Calls `listener` with the name of a command when the person presses its keys. */
export function onCommand(listener: (name: string) => unknown): void {
  browser.commands?.onCommand.addListener(listener);
}
