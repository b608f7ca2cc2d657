import { type ComponentType, createElement, Fragment, type VNode } from 'preact';

/** An element as JSX asks for it, by Preact's one function for it: Preact's own runtime for JSX does the same once more. */
export function jsx(type: ComponentType | string, props: object, key?: string): VNode {
  return createElement(type as ComponentType, key === undefined ? props : { ...props, key });
}

export { Fragment, jsx as jsxs };
