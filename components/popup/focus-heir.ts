/** Called when a button is pressed that its own press may take away; `heir` is the selector of who then gets the focus. */
export type Pressed = (heir: string) => void;

/** Keeps the keyboard from being left nowhere: the focus of a button that went with its press goes on to its heir. */
export interface FocusHeir {
  readonly onPressed: Pressed;
  /** To be called whenever the page was drawn anew. */
  passOn(): void;
}

/** The heir of the focus. */
export function focusHeir(): FocusHeir {
  let pressed: Element | null = null;
  let heir = '';
  return {
    onPressed: (selector) => {
      heir = selector;
      pressed = document.activeElement === document.body ? null : document.activeElement;
    },
    passOn: () => {
      const { activeElement, body } = document;
      if (!pressed || pressed === activeElement) return;
      // Who has gone on elsewhere meanwhile is not called back.
      const isLost = !pressed.isConnected && (activeElement === body || activeElement === null);
      pressed = null;
      if (isLost) document.querySelector<HTMLElement>(heir)?.focus();
    },
  };
}
