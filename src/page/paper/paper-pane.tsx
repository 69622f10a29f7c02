import { useEffect, useRef, useState } from "preact/hooks";
import type { ShownRequest } from "../engine/protocol.ts";
import { LETTERS, optionLabel } from "../questions/words.ts";
import { useSession } from "../use-session.ts";
import { PaperView } from "./paper-view.tsx";

/** Widths of a sheet, as parts of the room that there is. */
const ZOOMS = [1, 1.5, 2, 3] as const;
const MARGIN = 36;

/** The paper of one request, beside the form. */
export function PaperPane() {
  const { session, state } = useSession();
  const { look, shown, paper, isPaperOld } = state;
  const [zoom, setZoom] = useState(0);
  const [asText, setAsText] = useState(false);
  const { ref, width } = useWidth();
  const requests = look?.requests ?? [];
  const list = paper?.drawn ?? null;
  return (
    <aside aria-label="The letter">
      <div class="bar">
        {requests.length > 0 ? (
          <select
            aria-label="Which letter"
            value={shown ?? ""}
            onChange={(event) => session.show(event.currentTarget.value)}
          >
            {requests.map((request) => (
              <option key={request.id} value={request.id}>
                {requestLabel(request)}
              </option>
            ))}
          </select>
        ) : null}
        {paper !== null && paper.packet.length > 1 && shown !== null ? (
          <select
            aria-label="Which paper of the packet"
            value={paper.kind}
            onChange={(event) => session.show(shown, event.currentTarget.value)}
          >
            {paper.packet.map(({ id, title }) => (
              <option key={id} value={id}>
                {title.split(" – ")[0]}
              </option>
            ))}
          </select>
        ) : null}
        <button type="button" onClick={() => setAsText(!asText)} aria-pressed={asText}>
          {asText ? "Pages" : "Text"}
        </button>
        <button type="button" aria-label="Smaller" disabled={zoom === 0 || asText} onClick={() => setZoom(zoom - 1)}>
          −
        </button>
        <button
          type="button"
          aria-label="Larger"
          disabled={zoom === ZOOMS.length - 1 || asText}
          onClick={() => setZoom(zoom + 1)}
        >
          +
        </button>
        <span class="pages">{list === null ? "" : pageWords(list.pages.length)}</span>
      </div>
      {isPaperOld ? (
        <p class="old" role="status">
          The letter as it was before. It follows again when what is marked is complete.
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section class="scroll" ref={ref} tabIndex={0} aria-label="Pages">
        {list === null ? <NoPaper /> : null}
        {list !== null && !asText ? (
          <PaperView
            list={list}
            width={Math.max(200, (width - MARGIN) * (ZOOMS[zoom] ?? 1))}
            label={`${list.title}, ${pageWords(list.pages.length)}. Its words are under Text.`}
          />
        ) : null}
        {list !== null && asText ? <PaperText text={paper?.text ?? ""} /> : null}
      </section>
    </aside>
  );
}

function requestLabel({ title, instrument, number }: ShownRequest): string {
  return `${title} – ${optionLabel(LETTERS, instrument).toLowerCase()} (${number})`;
}

function pageWords(count: number): string {
  return `${count} ${count === 1 ? "page" : "pages"}`;
}

function NoPaper() {
  return (
    <div class="no-paper">
      <p>The letter will stand here.</p>
      <p class="quiet">
        It needs a recipient and something to ask for: <a href="#/recipients">add a recipient</a>.
      </p>
    </div>
  );
}

/** For the form of a web portal. */
function PaperText({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div class="paper-text">
      <button type="button" class="button second" onClick={copy}>
        {isCopied ? "Copied" : "Copy the text"}
      </button>
      <pre>{text}</pre>
    </div>
  );
}

/** The width of an element, as it is now. */
function useWidth() {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(520);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
