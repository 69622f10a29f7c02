import type { Place, Problem } from "../problem/problem.ts";
import { nameInForm, repeatedField } from "./check-structure.ts";
import type { CheckedTemplate } from "./check-template.ts";
import type { InlinePiece } from "./collect-runs.ts";
import type { Field, Logo } from "./letter.ts";
import type { SaidBefore } from "./said-before.ts";
import type { StepCounter } from "./step-counter.ts";
import { problemAt, type TemplateFault } from "./template-fault.ts";

/** A name in a form, and where it was given. */
type NamedField = Pick<Field, "name" | "place">;

/** What the making of one letter goes with: its template, what was made for letters before it, and what it comes to. */
export interface LetterWalk {
  readonly template: CheckedTemplate;
  /** Of paragraphs, in which selectors are marked. */
  readonly paragraphs: SaidBefore;
  /** Of lines, labels and heads of tables, in which none is. */
  readonly lines: SaidBefore;
  readonly counter: StepCounter;
  readonly logo: Logo | null;
  readonly problems: Problem[];
  /** The fields to fill in, by their names in a form. */
  readonly fields: Map<string, NamedField>;
  /** Of the paragraph that is being read: paragraphs do not stand in each other. */
  readonly pieces: InlinePiece[];
}

export function reportFault({ problems }: LetterWalk, place: Place, fault: TemplateFault): void {
  problems.push(problemAt(place, fault));
}

/** A form has each name once. */
export function claimName(walk: LetterWalk, field: NamedField): void {
  const inForm = nameInForm(field.name);
  if (walk.fields.has(inForm)) reportFault(walk, field.place, repeatedField(field.name));
  walk.fields.set(inForm, field);
}
