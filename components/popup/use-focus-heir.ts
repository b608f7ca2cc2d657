import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A button that its own press takes away would leave the keyboard nowhere: the focus then goes to `heir`.
 * Gives the function to call when a button is pressed.
 */
export function useFocusHeir(heir: () => HTMLElement | null | undefined): () => void {
  const pressed = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (!pressed.current || pressed.current === activeElement) return;
    // Who has gone on elsewhere meanwhile is not called back.
    const isLost = !pressed.current.isConnected && (activeElement === body || activeElement === null);
    pressed.current = null;
    if (isLost) heir()?.focus();
  });
  return () => {
    pressed.current = document.activeElement === document.body ? null : document.activeElement;
  };
}
