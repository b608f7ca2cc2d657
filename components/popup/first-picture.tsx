import type { Leaf } from '../../content/leaf.ts';
import { TipLeaf } from './tip-leaf.tsx';

/** The popup as it is before anything but its tip is known: the same elements in the same places, so that they stay. */
export function FirstPicture(props: Leaf) {
  return (
    <main>
      <h1 class="unseen">Slaapwel</h1>
      <div role="status" />
      <div>
        <section class="tip">
          <TipLeaf {...props} isTurned={false} />
        </section>
      </div>
    </main>
  );
}
