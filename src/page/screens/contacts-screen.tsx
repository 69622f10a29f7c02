import { useState } from "preact/hooks";
import type { ContactFacts, KnownRecipient } from "../../views/known-recipients.ts";
import { LineInput } from "../fields/line-input.tsx";
import { textAt } from "../fields/lists.ts";
import { localDate, longDate } from "../local-date.ts";
import { go, useSession } from "../use-session.ts";

/** Where each letter goes, and who made sure of it. */
export function ContactsScreen() {
  const { session, state } = useSession();
  const recipients = state.look?.recipients ?? [];
  const [by, setBy] = useState(textAt(state.matter ?? {}, ["requester", "name"]).replace(/^\[\[.*\]\]$/u, ""));
  const [from, setFrom] = useState("telephone");
  const stamp = (recipient: KnownRecipient, contact: ContactFacts) =>
    session.confirm({ custodian: recipient.id, contact: contact.id, on: localDate(new Date()), by, from });
  return (
    <>
      <h1>Are these addresses right?</h1>
      <p class="lead">
        A letter that must reach its recipient goes to an address that somebody of your office verified lately.
      </p>
      {recipients.length === 0 ? (
        <p>
          Nobody is asked yet. <a href="#/recipients">Add a recipient</a>.
        </p>
      ) : (
        <div class="row">
          <LineInput label="Verified by" value={by} onChange={setBy} />
          <LineInput label="How" help="Telephone, or the page where it stands" value={from} onChange={setFrom} />
        </div>
      )}
      {recipients.map((recipient) => (
        <section key={recipient.id} class="card">
          <h2>{recipient.name}</h2>
          {recipient.contacts.length === 0 ? (
            <p class="fix">No address is known. Letters print a gap that keeps them drafts.</p>
          ) : null}
          {recipient.contacts.map((contact) => (
            <div key={contact.id} class="contact">
              <p>
                {contact.lines.map((line) => (
                  <span key={line} class="line">
                    {line}
                  </span>
                ))}
              </p>
              <p class={contact.verified === null ? "fix" : "quiet"}>
                {contact.verified === null ? "Not verified" : `Verified ${longDate(contact.verified)}`}
              </p>
              <button
                type="button"
                class="button second"
                disabled={by.trim() === "" || from.trim() === ""}
                onClick={() => stamp(recipient, contact)}
              >
                Verified today
              </button>
            </div>
          ))}
        </section>
      ))}
      <button type="button" class="button" onClick={() => go("issues")}>
        Continue
      </button>
    </>
  );
}
