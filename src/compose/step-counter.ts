import type { Place } from "../problem/problem.ts";
import type { Fields } from "./template.ts";

/** A template that repeats itself beyond what its data can need. */
export class RepeatLimit extends Error {
  /** Of the block that was entered, or grew, too often. */
  readonly place: Place;

  constructor(place: Place, message: string) {
    super(message);
    this.name = "RepeatLimit";
    this.place = place;
  }
}

/**
 * What one letter may take. It grows with the data, for an honest template prints each value a few times: a cover sheet
 * of 100,000 requests loops as often as it must, three loops over one list in each other end within a moment.
 */
interface Limits {
  /** Blocks entered, rounds of loops and partials called. */
  readonly steps: number;
  /** Characters of words and tags, those of inner blocks counted again in outer ones. */
  readonly characters: number;
}

const LEAST: Limits = { steps: 20_000, characters: 4_000_000 };
const PER_CHARACTER_OF_DATA: Limits = { steps: 4, characters: 60 };

/** Counts the steps of one walk, and ends it at its limits. Everything in a template that can multiply passes here. */
export class StepCounter {
  private readonly fields: Fields;
  private limits = LEAST;
  private extended = false;
  private steps = 0;
  private written = 0;
  private characters = 0;
  private place: Place;

  constructor(fields: Fields, place: Place) {
    this.fields = fields;
    this.place = place;
  }

  /** Words or tags were written. */
  write(characters: number): void {
    this.written += characters;
  }

  /** A block, a round or a partial begins. A partial has no place of its own: the block around its call is named. */
  enter(place: Place = this.place): number {
    this.place = place;
    this.steps++;
    if (this.steps > this.limits.steps) {
      this.extend();
      if (this.steps > this.limits.steps) {
        throw new RepeatLimit(place, `the parts of this paper are repeated more than ${this.limits.steps} times`);
      }
    }
    return this.written;
  }

  /** It ends. @param from what `enter` gave */
  leave(from: number, place: Place = this.place): void {
    this.characters += this.written - from;
    if (this.characters > this.limits.characters) {
      this.extend();
      if (this.characters > this.limits.characters) {
        throw new RepeatLimit(place, `this paper grows beyond ${this.limits.characters} characters`);
      }
    }
  }

  /** Only a letter that comes to the least of the limits asks how much data there is. */
  private extend(): void {
    if (this.extended) return;
    this.extended = true;
    const size = JSON.stringify(this.fields).length;
    this.limits = {
      steps: LEAST.steps + size * PER_CHARACTER_OF_DATA.steps,
      characters: LEAST.characters + size * PER_CHARACTER_OF_DATA.characters,
    };
  }
}
