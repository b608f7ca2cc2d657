import * as m from '#messages';

/** Says that a tip was hidden, and brings it back. Always there, so that a screen reader hears it come. */
export function HiddenNote({ isShown, onUndo }: { isShown: boolean; onUndo: () => void }) {
  return (
    <div class="note" role="status">
      {isShown && (
        <>
          {m.tip_hidden()}{' '}
          <button type="button" class="inline" onClick={onUndo}>
            {m.tip_hidden_undo()}
          </button>
        </>
      )}
    </div>
  );
}
