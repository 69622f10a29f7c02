import { PDFObject } from "pdf-lib";
import { latin1 } from "./pdf-values.ts";

/**
 * An object that is already written as PDF has it. A letter has hundreds of structure elements: as trees of tokens
 * they took a third of the time of writing it. The text is ASCII.
 */
export class WrittenObject extends PDFObject {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override toString(): string {
    return this.text;
  }

  override sizeInBytes(): number {
    return this.text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    buffer.set(latin1(this.text), offset);
    return this.text.length;
  }
}
