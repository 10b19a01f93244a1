// The package types its bare names (`@ember/object`), which only its own build resolves; these are the files behind them.
declare module 'ember-source/@ember/modifier/on.js' {
  export const on: unknown;
}
declare module 'ember-source/@ember/object/index.js' {
  export function set(object: object, key: string, value: unknown): unknown;
}
declare module 'ember-source/@ember/renderer/index.js' {
  export function renderComponent(component: unknown, options: { into: Element | null }): unknown;
}
declare module 'ember-source/@ember/template-compiler/runtime.js' {
  export function template(text: string, options: { scope: () => Record<string, unknown> }): unknown;
}
