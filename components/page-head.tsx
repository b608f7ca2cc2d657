import type { ComponentChildren, Ref } from 'preact';

interface Props {
  readonly title: string;
  /** The heading, for a page that hands the focus to it. */
  readonly heading?: Ref<HTMLHeadingElement>;
  /** What stands below the title: what the page is, the ways on. */
  readonly children?: ComponentChildren;
}

/** The head of a page in a tab. */
export function PageHead({ title, heading, children }: Props) {
  return (
    <header class="page-head">
      <p class="brand">Slaapwel</p>
      <h1 ref={heading ?? null} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
