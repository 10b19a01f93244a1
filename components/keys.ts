type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : S;

/**
 * The message key of a value of the model: `keyOf('verdict', 'issuer-mismatch')` is `verdict_issuer_mismatch`.
 * Typed so that a value without words does not compile. Locale keys may not hold hyphens, hence the underscores.
 */
export function keyOf<P extends string, V extends string>(prefix: P, value: V): `${P}_${Underscored<V>}` {
  return `${prefix}_${value.replaceAll('-', '_')}` as `${P}_${Underscored<V>}`;
}
