import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly children: ComponentChildren;
}

/** What belongs together on a page, with its heading beside it or, on a narrow page, above. */
export function Group({ id, title, about, children }: Props) {
  return (
    <section class="group" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {about && <p class="soft">{about}</p>}
      </header>
      <div class="rows">{children}</div>
    </section>
  );
}
