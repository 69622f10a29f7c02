import { test } from "uvu";
import * as assert from "uvu/assert";
import type { FileStore } from "../../src/collate/file-store.ts";
import { putPacket } from "../../src/collate/put-packet.ts";
import { PAPERS, packetOf, paper } from "./sample-batch.ts";

const SERVED = "served/acme-records/acme-records-letter.pdf";
const INTERNAL = "internal/acme-records/acme-records-review.pdf";

/** A store and a journal that only say what they were asked to keep. */
function witness() {
  const said: string[] = [];
  const store: FileStore = {
    put: (path, content) => {
      const [bytes = new Uint8Array()] = content;
      said.push(`put ${path}: ${new TextDecoder().decode(bytes)}`);
      return { path, sha256: "0f", bytes: bytes.length };
    },
    putLast: () => {
      throw new Error("a packet has no last file");
    },
    closeFolders: (files) => said.push(`close ${files.join(" ")}`),
  };
  const journal = { note: (kind: string, text: string) => void said.push(`${kind} ${text}`) };
  return { said, store, journal };
}

test("papers first, then all that the batch must remember, in the order in which it is read", () => {
  const { said, store, journal } = witness();
  putPacket(packetOf("acme-records", PAPERS), store, journal);
  assert.equal(said.slice(0, 4), [
    `put ${SERVED}: letter to acme`,
    `put ${INTERNAL}: review of acme`,
    `close ${SERVED} ${INTERNAL}`,
    "R acme-records",
  ]);
  assert.equal(
    said.slice(4).map((line) => line.slice(0, 2 + 17)),
    [
      'A {"id":"acme-recor',
      'D {"request":"acme-',
      'F {"path":"served/a',
      'F {"path":"internal',
      'C {"id":"acme-recor',
      'E "BEGIN:VEVENT acm',
    ],
  );
});

test("two papers of one path are refused before anything is put", () => {
  const { said, store, journal } = witness();
  const twins = [paper("acme", "letter", "one"), paper("acme", "review", "x"), paper("acme", "letter", "two")];
  const message = `two papers of the batch would have the path ${SERVED}`;
  assert.throws(
    () => putPacket(packetOf("acme-records", twins), store, journal),
    (error: Error) => error.message === message,
  );
  assert.equal(said, []);
});

test.run();
