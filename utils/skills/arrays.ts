/**
 * Reading a typed array inside its bounds. One function for each kind of array, so that each stays monomorphic in the
 * engine, and no index check of the compiler has to be silenced in the code itself.
 */

export function u32(array: Uint32Array, index: number): number {
  return array[index] as number;
}

export function i32(array: Int32Array, index: number): number {
  return array[index] as number;
}

export function u16(array: Uint16Array, index: number): number {
  return array[index] as number;
}

export function u8(array: Uint8Array, index: number): number {
  return array[index] as number;
}

/** An element whose index is known to be inside. */
export function item<T>(array: readonly T[], index: number): T {
  return array[index] as T;
}
