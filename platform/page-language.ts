/** The scripts of living languages that are written from right to left. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/**
 * Tells the browser, and so whoever reads the page aloud, which language the page is in and where its lines begin. By
 * script, since not every browser has `Intl.Locale`'s `getTextInfo`.
 */
export function setPageLanguage(language: string): void {
  const root = document.documentElement;
  root.lang = language;
  root.dir = rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}
