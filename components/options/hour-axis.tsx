import { hourMarks, partAt, type Stretch, timeAt } from './week-scale.ts';

/** The hours above the seven nights. */
export function HourAxis({ scale }: { scale: Stretch }) {
  return (
    <div class="hours">
      {hourMarks(scale).map((mark) => (
        <span key={mark} style={{ insetInlineStart: `${partAt(scale, mark) * 100}%` }}>
          {timeAt(mark)}
        </span>
      ))}
    </div>
  );
}
