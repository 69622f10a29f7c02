import type Handlebars from "handlebars";

/** A template that repeats itself beyond what its data can need. `stamp` is the place of the block: `file:line:column`. */
export class RenderLimit extends Error {
  readonly stamp: string;

  constructor(stamp: string, message: string) {
    super(message);
    this.name = "RenderLimit";
    this.stamp = stamp;
  }
}

/**
 * What one rendering may do. It grows with the data, for an honest template prints each value a few times: a cover sheet
 * of 100,000 requests loops as often as it must, three loops over one list in each other end within a moment.
 */
interface Limits {
  /** Blocks entered, rounds of loops and partials called. */
  readonly steps: number;
  /** Characters of markup, those of inner blocks counted again in outer ones. */
  readonly characters: number;
}

const LEAST: Limits = { steps: 20_000, characters: 4_000_000 };
const PER_CHARACTER_OF_DATA: Limits = { steps: 4, characters: 60 };

function limitsFor(size: number): Limits {
  return {
    steps: LEAST.steps + size * PER_CHARACTER_OF_DATA.steps,
    characters: LEAST.characters + size * PER_CHARACTER_OF_DATA.characters,
  };
}

const BLOCKS = ["each", "if", "unless", "with"];

type Helper = (this: unknown, subject: unknown, options: Handlebars.HelperOptions) => string;
type Inner = Handlebars.TemplateDelegate;

/** Counts what a rendering does, and ends it at its limits. Everything in a template that can multiply passes here. */
export class RenderCounter {
  private limits: Limits = LEAST;
  private steps = 0;
  private characters = 0;
  private stamp = "";

  /** Begins anew: one rendering, of data of so many characters. */
  start(size: number): void {
    this.limits = limitsFor(size);
    this.steps = 0;
    this.characters = 0;
  }

  /** Puts counting blocks in the place of an engine's own. Their place is the hash parameter `at`, which is stamped in. */
  countBlocks(engine: typeof Handlebars): void {
    for (const name of BLOCKS) {
      const plain = engine.helpers[name] as Helper;
      const counter = this;
      engine.registerHelper(name, function counted(this: unknown, subject: unknown, options: Handlebars.HelperOptions) {
        const stamp: string = options.hash.at ?? counter.stamp;
        const { fn, inverse } = options;
        const within = { ...options, fn: counter.counted(fn, stamp), inverse: counter.counted(inverse, stamp) };
        return plain.call(this, subject, within);
      });
    }
  }

  /** A partial that counts its calls. It has no place of its own: the block around its call is named. */
  countedPartial(partial: Inner): Inner {
    return (context, options) => this.counted(partial, this.stamp)(context, options);
  }

  private counted(inner: Inner, stamp: string): Inner {
    return (context, options) => {
      this.step(stamp);
      const text = inner(context, options);
      this.characters += text.length;
      if (this.characters > this.limits.characters) {
        throw new RenderLimit(stamp, `this paper grows beyond ${this.limits.characters} characters`);
      }
      return text;
    };
  }

  private step(stamp: string): void {
    this.stamp = stamp;
    this.steps++;
    if (this.steps > this.limits.steps) {
      throw new RenderLimit(stamp, `the parts of this paper are repeated more than ${this.limits.steps} times`);
    }
  }
}
