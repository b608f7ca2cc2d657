/** How long to wait for a page that is not painted at all, in milliseconds: a tab behind others. */
const patience = 100;

/** Resolves once what is on the page is painted; at once where nothing is. */
export function afterFirstPaint(): Promise<void> {
  if (!document.querySelector('main')) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patience);
  });
}
