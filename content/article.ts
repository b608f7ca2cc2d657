/** The article that the tips are drawn from. Its title stands in its own language, Dutch; dates are ISO dates. */
export const article = {
  title: 'Magnesium en slaap: Hoe het mineraal de slaap kan verbeteren',
  language: 'nl',
  author: 'Stefan Schneider',
  published: '2024-06-10',
  updated: '2025-02-26',
} as const;
