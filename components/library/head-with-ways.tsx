import * as m from '#messages';
import { PageHead } from '../page-head.tsx';

interface Props {
  readonly title: string;
  /** What the page is, in a few sentences. */
  readonly intro: string;
  /** The ways on: addresses and what they lead to. */
  readonly ways: readonly (readonly [address: string, to: string])[];
}

/** The head of a page of the library: what it is, and the ways on. */
export function HeadWithWays({ title, intro, ways }: Props) {
  return (
    <PageHead title={title}>
      <p class="intro">{intro}</p>
      <nav aria-label={m.library_links()}>
        {ways.map(([address, to]) => (
          <a key={address} class="way" href={address}>
            {to}
          </a>
        ))}
      </nav>
    </PageHead>
  );
}
