import { useEffect, useRef, useState } from 'preact/hooks';

/** How long, in milliseconds, nothing is typed before a field says what is wrong with it. */
const pause = 600;

/** The text of a field, which is the person's while they are in it and the store's otherwise. */
export interface Draft {
  readonly text: string;
  /** What the person typed and has not let go of; a field they only looked into has nothing typed. */
  readonly typed: string | undefined;
  /** Whether the person has paused, so that what is wrong can be said without interrupting them. */
  readonly isSettled: boolean;
  type(text: string): void;
  enter(): void;
  /** @param isGood whether the text could be stored; one that could not stays, so that it can be mended. */
  leave(isGood: boolean): void;
}

/**
 * Keeps a change from elsewhere out of the field that is being edited.
 * @param stored the text as the store has it. When it changes, a text that was left lying in the field gives way to it.
 */
export function useDraft(stored: string): Draft {
  const [kept, keep] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const [isSettled, settle] = useState(true);
  const hasFocus = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const drop = () => {
    keep(undefined);
    setTyped(undefined);
  };
  useEffect(() => {
    if (!hasFocus.current) drop();
  }, [stored]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    text: kept ?? stored,
    typed,
    isSettled,
    type: (text) => {
      keep(text);
      setTyped(text);
      settle(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => settle(true), pause);
    },
    enter: () => {
      hasFocus.current = true;
      keep((old) => old ?? stored);
    },
    leave: (isGood) => {
      hasFocus.current = false;
      clearTimeout(timer.current);
      settle(true);
      if (isGood) drop();
    },
  };
}
