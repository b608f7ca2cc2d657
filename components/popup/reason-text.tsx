import type { Reason } from '../../state/tip-model.ts';
import { Sources } from '../sources.tsx';
import './aside-styles.ts';

/** What the evidence says for a tip, and where that is from. */
export function ReasonText({ why, sources, lang }: Reason & { readonly lang: string | undefined }) {
  return (
    <>
      <p lang={lang}>{why}</p>
      <Sources sources={sources} />
    </>
  );
}
