import { useEffect, useState } from "preact/hooks";
import type { JsonObject } from "../../duces.ts";
import { download } from "../case/download.ts";
import type { ShownDate } from "../engine/protocol.ts";
import { LineInput, SelectInput } from "../fields/line-input.tsx";
import { groupsAt, textAt } from "../fields/lists.ts";
import { localDate, shortDate } from "../local-date.ts";
import { EVENTS_OF_LETTERS, LETTERS, optionLabel } from "../questions/words.ts";
import { useSession } from "../use-session.ts";

/** What happened to each letter, and which dates follow. */
export function TrackingScreen() {
  const { session, state } = useSession();
  const requests = state.look?.requests ?? [];
  const docket: JsonObject = state.look?.docket ?? {};
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [dates, setDates] = useState<readonly ShownDate[]>([]);
  useEffect(() => {
    session.engine.dates().then(setDates);
  }, [state.look]);
  const saveCalendar = async () => {
    await session.settled();
    download("deadlines.ics", new TextEncoder().encode(await session.engine.calendar()), "text/calendar");
  };
  const [event, setEvent] = useState("delivered");
  const [date, setDate] = useState(localDate(new Date()));
  const sentToday = () => session.log([...ticked], "sent", localDate(new Date()));
  const followUp = async (id: string, number: string) => {
    await session.settled();
    const { bytes, problems } = await session.engine.followUp(id, "draft").catch(refusedLetter);
    if (bytes === null) session.tell(problems.map(({ message }) => message).join(" "));
    else download(`${number}-follow-up.pdf`, bytes, "application/pdf");
  };
  return (
    <>
      <h1>What was sent, and what is due?</h1>
      {requests.length === 0 ? <p>There is no letter yet.</p> : null}
      {requests.length > 0 ? (
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label="Tick all"
                    checked={ticked.size === requests.length}
                    onChange={() =>
                      setTicked(new Set(ticked.size === requests.length ? [] : requests.map(({ id }) => id)))
                    }
                  />
                </th>
                <th scope="col">Number</th>
                <th scope="col">Recipient</th>
                <th scope="col">Letter</th>
                <th scope="col">Where it stands</th>
              </tr>
            </thead>
            <tbody>
              {requests.map(({ id, number, title, instrument }) => (
                <tr key={id}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`Tick ${number}`}
                      checked={ticked.has(id)}
                      onChange={() => {
                        const next = new Set(ticked);
                        if (!next.delete(id)) next.add(id);
                        setTicked(next);
                      }}
                    />
                  </td>
                  <td class="number">{number}</td>
                  <td>{title}</td>
                  <td>{optionLabel(LETTERS, instrument)}</td>
                  <td>
                    {standing(docket, id)}
                    {isUnderWay(docket, id) ? (
                      <button type="button" class="plain" onClick={() => followUp(id, number)}>
                        Follow-up letter
                      </button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <button type="button" class="button" disabled={ticked.size === 0} onClick={sentToday}>
            Sent today
          </button>
          <fieldset class="entry">
            <legend>Something else happened to the ticked</legend>
            <div class="row">
              <SelectInput label="What" value={event} options={EVENTS_OF_LETTERS} onChange={setEvent} />
              <LineInput label="On" type="date" value={date} onChange={setDate} />
            </div>
            <button
              type="button"
              class="button second"
              disabled={ticked.size === 0 || date === ""}
              onClick={() => session.log([...ticked], event, date)}
            >
              Note it
            </button>
          </fieldset>
        </>
      ) : null}
      {dates.length > 0 ? (
        <>
          <Dates dates={dates} />
          <button type="button" class="button second" onClick={saveCalendar}>
            Save as a calendar file
          </button>
        </>
      ) : null}
    </>
  );
}

function refusedLetter(thrown: Error) {
  return { bytes: null, problems: [{ message: thrown.message }] };
}

function isUnderWay(docket: JsonObject, id: string): boolean {
  return groupsAt(docket, ["entries"]).some((entry) => textAt(entry, ["request"]) === id);
}

function standing(docket: JsonObject, id: string): string {
  const events = groupsAt(docket, ["entries"]).filter((entry) => textAt(entry, ["request"]) === id);
  const last = events.at(-1);
  return last === undefined
    ? "not sent"
    : `${optionLabel(EVENTS_OF_LETTERS, textAt(last, ["event"]))}, ${shortDate(textAt(last, ["date"]))}`;
}

function Dates({ dates }: { dates: readonly ShownDate[] }) {
  return (
    <section>
      <h2>Dates</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Letter</th>
            <th scope="col">What</th>
            <th scope="col">How it was counted</th>
          </tr>
        </thead>
        <tbody>
          {dates.map(({ date, hour, request, title, reason }, index) => (
            <tr key={index}>
              <td class="number">
                {shortDate(date)} {hour}
              </td>
              <td class="number">{request}</td>
              <td>{title}</td>
              <td class="quiet">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
