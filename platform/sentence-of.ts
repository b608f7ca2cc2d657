/**
 * A message as the build writes it: a sentence with the names of its inputs in braces or, where a number decides on its
 * words, a function of its inputs.
 */
export type Message = string | ((inputs: unknown) => string);

/** What a message says with these inputs. */
export function sentenceOf(message: Message, inputs: Readonly<Record<string, unknown>>): string {
  return typeof message === 'function'
    ? message(inputs)
    : message.replace(/\{(\w+)\}/g, (_, name) => `${inputs[name]}`);
}
