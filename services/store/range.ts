import type { ListOf } from "#schemas/views.ts";

/** Which part of a list is asked for. */
export type Range = { readonly offset: number; readonly limit: number };

/** A part of a list with what is needed to ask for the next. */
export function page<Item>(items: Item[], total: number, { offset, limit }: Range): ListOf<Item> {
  return { items, total, nextOffset: offset + limit < total ? offset + limit : null };
}
