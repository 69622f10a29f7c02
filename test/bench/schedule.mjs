/** In which order makers take their turns, so that a run ends in time and a machine that grows slower wrongs nobody. */

/** Longer than this, in seconds, one batch of duces serves all peers of a round; else each peer has its own beside it. */
const LONG = 10;

/**
 * Each peer with duces beside it, in rounds, as many as fit: A B, then B A. A turn begins only where it will probably
 * end before `deadline` (seconds since the process began). Where the first turn of a peer does not fit, but would
 * without a batch of duces of its own, it is paired with the one before.
 * `run(maker, letters)` makes a batch. Gives the pairs of each peer, in a map by name.
 */
export async function takeTurns(duces, peers, { rounds, deadline, run }) {
  const pairs = new Map(peers.map(({ about }) => [about.name, []]));
  const ours = ownBatches((letters) => run(duces, letters));
  for (let round = 0; round < rounds; round++) {
    ours.beginRound();
    for (const peer of peers) {
      const before = pairs.get(peer.about.name);
      const seconds = before.at(-1)?.theirs.elapsed ?? peer.seconds * peer.letters;
      const room = deadline - performance.now() / 1000 - seconds;
      const makeOurs = before.length < round ? null : ours.within(room, peer.letters, before.length === 0);
      if (makeOurs !== null) before.push(await inTurn(round, makeOurs, () => run(peer, peer.letters)));
    }
  }
  return pairs;
}

async function inTurn(round, makeOurs, makeTheirs) {
  if (round % 2 === 0) return { ours: await makeOurs(), theirs: await makeTheirs() };
  const theirs = await makeTheirs();
  return { ours: await makeOurs(), theirs };
}

/** The batches of duces, by number of letters. */
function ownBatches(run) {
  let shared = new Map();
  const last = new Map();
  /** Of a letter, until it is known. */
  let seconds = 0.05;
  const make = async (letters) => {
    const ran = await run(letters);
    seconds = ran.elapsed / letters;
    last.set(letters, ran);
    if (ran.elapsed > LONG) shared.set(letters, ran);
    return ran;
  };
  return {
    beginRound() {
      shared = new Map();
    },
    /** What gives a batch in `room` seconds: a new one, or, where it is long or `must` be had, an earlier one. */
    within(room, letters, must) {
      if (room > 0 && shared.has(letters)) return async () => shared.get(letters);
      if (room > seconds * letters) return () => make(letters);
      return room > 0 && must && last.has(letters) ? async () => last.get(letters) : null;
    },
  };
}
