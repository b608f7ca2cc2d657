/** The parts of the article, by the numbers printed above them; `intro` is the unnumbered start. */
export type SectionId = 'intro' | '01' | '02' | '03';

/** Every section, in article order. */
export const sectionIds: readonly SectionId[] = ['intro', '01', '02', '03'];
