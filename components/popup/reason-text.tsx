import * as m from '#messages';
import type { Reason } from '../../state/tip-model.ts';
import { Sources } from '../sources.tsx';

export interface ReasonTextProps {
  /** The tip's reason, once it is loaded. */
  readonly reason: Reason | undefined;
  readonly lang: string | undefined;
  /** Opens the library at this tip. */
  readonly onLibrary: () => void;
}

/** What the evidence says for a tip, where that is from, and the way to more. */
export function ReasonText({ reason, lang, onLibrary }: ReasonTextProps) {
  return (
    <>
      <p lang={lang}>{reason?.why}</p>
      {reason && <Sources sources={reason.sources} />}
      <button type="button" class="inline" onClick={onLibrary}>
        {m.library_read_more()}
      </button>
    </>
  );
}
