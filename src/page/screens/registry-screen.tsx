import { useEffect, useState } from "preact/hooks";
import { download } from "../case/download.ts";
import type { FoundCustodian, ShownHolders } from "../engine/protocol.ts";
import { useSession } from "../use-session.ts";
import { PlainFrame } from "./plain-frame.tsx";

/** The registry as pages: search, one custodian, holders of an identifier. */
export function RegistryScreen({ route: [id] }: { route: readonly string[] }) {
  return <PlainFrame>{id === undefined ? <Search /> : <CustodianPage id={id} />}</PlainFrame>;
}

function Search() {
  const { session } = useSession();
  const [text, setText] = useState("");
  const [at, setAt] = useState("");
  const [found, setFound] = useState<readonly FoundCustodian[]>([]);
  const [held, setHeld] = useState<ShownHolders | null>(null);
  useEffect(() => {
    session.engine.search(text).then(setFound);
    if (text.trim() === "") setHeld(null);
    else session.engine.holders(text.trim(), at || null).then(setHeld);
  }, [text, at]);
  const holders = held?.rows ?? [];
  return (
    <>
      <h1>Look up who may hold records</h1>
      <p class="lead">
        By company, brand, domain or internet address. Every fact has its source and date; nothing here compels anybody
        to answer.
      </p>
      <div class="row">
        <div class="field wide">
          <label for="registry-text">Company, domain or address</label>
          <input
            id="registry-text"
            type="search"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="registry-at">At the time (optional)</label>
          <input
            id="registry-at"
            placeholder="2016-06"
            value={at}
            onInput={(event) => setAt(event.currentTarget.value)}
          />
        </div>
      </div>
      <div role="status" class="quiet">
        {text === "" ? "" : `${found.length} by name, ${holders.length} as holders`}
      </div>
      {holders.length > 0 ? <Holders rows={holders} /> : null}
      <CustodianList found={found} />
      <Copies ids={[...found.map(({ id }) => id), ...holders.map(({ id }) => id)]} name="custodians" />
    </>
  );
}

function Holders({ rows }: { rows: ShownHolders["rows"] }) {
  return (
    <table>
      <caption>Who may hold records about it</caption>
      <thead>
        <tr>
          <th scope="col">Custodian</th>
          <th scope="col">Role</th>
          <th scope="col">When</th>
          <th scope="col">Why, and who says so</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }, index) => (
          <tr key={`${id}${index}`}>
            {cells.map((cell, column) => (
              <td key={column}>
                {column === 0 ? <a href={`#/registry/${id}`}>{cell.split("\n")[0]}</a> : <Lines text={cell} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ text }: { text: string }) {
  return text.split("\n").map((line, index) => <div key={index}>{line}</div>);
}

function CustodianList({ found }: { found: readonly FoundCustodian[] }) {
  if (found.length === 0) return <p>Nobody is found by that name.</p>;
  return (
    <ul class="choices">
      {found.map(({ id, name, kinds, where, because }) => (
        <li key={id}>
          <a href={`#/registry/${id}`}>{name}</a>{" "}
          <span class="quiet">
            {kinds}
            {where ? ` · ${where}` : ""}
            {because ? ` · found by ${because}` : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}

function CustodianPage({ id }: { id: string }) {
  const { session } = useSession();
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    session.engine.custodian(id).then(setLines, (thrown: Error) => setLines(["Not found", thrown.message]));
  }, [id]);
  const [name, ...rest] = lines;
  return (
    <>
      <p>
        <a href="#/registry">Back to the search</a>
      </p>
      <h1>{name ?? " "}</h1>
      <Copies ids={[id]} name={id} />
      <pre class="facts">{rest.map((line) => line.replace(/^ {2}/u, "")).join("\n")}</pre>
    </>
  );
}

/** What is shown, to take away. */
function Copies({ ids, name }: { ids: readonly string[]; name: string }) {
  const { session } = useSession();
  const save = (format: "csv" | "json", type: string) => async () =>
    download(`${name}.${format}`, new TextEncoder().encode(await session.engine.copies(ids, format)), type);
  if (ids.length === 0) return null;
  return (
    <p class="actions">
      <button type="button" class="plain" onClick={save("csv", "text/csv")}>
        Save as a table (CSV)
      </button>
      <button type="button" class="plain" onClick={save("json", "application/json")}>
        Save with every source (JSON)
      </button>
    </p>
  );
}
