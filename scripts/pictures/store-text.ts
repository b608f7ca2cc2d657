/** What the store's description says under one of its lines. */
export interface StorePoint {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The points of a store text (`store/<language>.md`): each heading with the lines that begin with a bullet. */
export function storePoints(text: string): StorePoint[] {
  return [...text.matchAll(/^(.+)\n((?:• .+\n?)+)/gm)].map(([, heading = '', bullets = '']) => ({
    heading,
    lines: bullets
      .trim()
      .split('\n')
      .map((line) => line.slice(2)),
  }));
}

/** One part of a store text, by its heading. */
export function storePart(text: string, heading: 'Name' | 'Summary' | 'Description'): string {
  return text.split(`## ${heading}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';
}
