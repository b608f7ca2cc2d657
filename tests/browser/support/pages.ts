/** The extension's pages, and what is on each as soon as it can be used. */
export const pages = [
  { name: 'popup', path: 'popup.html', ready: 'section.tip p' },
  { name: 'options', path: 'options.html', ready: 'input[type="time"]' },
  { name: 'welcome', path: 'options.html#welcome', ready: 'section.welcome' },
  { name: 'library', path: 'library.html', ready: '.entry' },
  { name: 'page about the article', path: 'library.html#about', ready: '#about' },
] as const;
