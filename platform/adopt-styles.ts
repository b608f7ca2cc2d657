/**
 * Adds styles to the page, after all that it has: so what is loaded later brings its own, in no file that is one more to
 * ask for.
 */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
