import { EMPTY_SHELF, type Shelf } from "../shelf.ts";

let shelf = EMPTY_SHELF;

/** The shelf of this process: none before the command line has opened one. */
export function shelfOfProcess(): Shelf {
  return shelf;
}

/** To be called once, before a command runs. */
export function useShelf(opened: Shelf): void {
  shelf = opened;
}
