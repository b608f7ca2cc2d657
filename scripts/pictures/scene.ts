/** One thing that a person may see: a page in a state, at a moment. */
export interface Scene {
  readonly name: string;
  /** The page and what stands behind it in its address, such as `options.html#welcome`. */
  readonly page: string;
  /** The wall time in Amsterdam at which the clock stands still. */
  readonly at: string;
  /** CSS pixels; the picture is as high as the page, or as high as is said here. */
  readonly width: number;
  readonly height?: number;
  /** The zone that the browser reports to the page, where it is not Amsterdam's. */
  readonly zone?: string;
  /** What is set, on top of a bedtime of 22:30 every night. */
  readonly settings?: object;
  /** Facts of nights, by their date. */
  readonly nights?: Readonly<Record<string, readonly object[]>>;
  /** What else is stored, by its key. */
  readonly stored?: object;
  /** What fails the page: the storage does not take anything, or the system lets no notification through. */
  readonly fails?: 'storing' | 'notifying';
  /** Controls to press before the picture is taken, by what a selector finds. */
  readonly press?: readonly string[];
  /** Words to type into what has the focus then. */
  readonly type?: string;
}

/** The device that the scenes' facts come from. */
export const pictured = 'picture';

/** The pictured evening, a Monday. */
export const evening = '2026-11-23';

/** An instant of the pictured evening by its wall time in Amsterdam, or of another evening in winter. */
export function instant(time: string, date: string = evening): string {
  return Temporal.Instant.from(`${date}T${time}:00+01:00`).toString();
}
