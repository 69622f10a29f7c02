/** In which order makers take their turns, so that a run ends in time and a machine that grows slower wrongs nobody. */

/** Longer than this, in seconds, one batch of duces serves all peers of a round; else each peer has its own beside it. */
const LONG = 10;

/**
 * Each peer with duces beside it, in rounds, as many as fit: A B, then B A. A turn begins only where it will probably
 * end before `deadline` (seconds since the process began); the first tells how long the next will take.
 * `run(maker, letters)` makes a batch. Gives the pairs of each peer, in a map by name.
 */
export async function takeTurns(duces, peers, { rounds, deadline, run }) {
  const pairs = new Map(peers.map(({ about }) => [about.name, []]));
  const ours = new Clock();
  for (let round = 0; round < rounds; round++) {
    const shared = new Map();
    for (const peer of peers) {
      const { letters, about } = peer;
      const others = pairs.get(about.name);
      if (others.length < round) continue;
      const theirs = others.at(-1)?.theirs.elapsed ?? peer.seconds * letters;
      const own = shared.has(letters) ? 0 : ours.guess(letters);
      if (performance.now() / 1000 + theirs + own > deadline) continue;
      const makeOurs = async () => shared.get(letters) ?? ours.note(await run(duces, letters));
      const pair =
        round % 2 === 0
          ? await inTurn(makeOurs, () => run(peer, letters))
          : await inTurn(() => run(peer, letters), makeOurs);
      const [mine, other] = round % 2 === 0 ? pair : pair.toReversed();
      if (mine.elapsed > LONG) shared.set(letters, mine);
      others.push({ ours: mine, theirs: other });
    }
  }
  return pairs;
}

async function inTurn(first, second) {
  return [await first(), await second()];
}

/** How long duces takes, learned from what it took. */
class Clock {
  #perLetter = 0.05;
  note(ran) {
    this.#perLetter = ran.elapsed / ran.letters;
    return ran;
  }
  guess(letters) {
    return this.#perLetter * letters;
  }
}
