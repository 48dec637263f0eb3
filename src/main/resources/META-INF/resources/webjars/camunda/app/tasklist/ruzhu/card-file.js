// What there is to say of tasks, in the reader's language and the markets' zone; asked for all tasks of a page at once.
import { STAFF } from './places.js';

const FRESH_MILLIS = 10000;

const known = new Map();
let waiting = new Map();

async function ask(tasks) {
  const query = new URLSearchParams([...tasks.keys()].map((task) => ['task', task]));
  const answer = await fetch(`${STAFF}/tasks/cards?${query}`, { headers: { Accept: 'application/json' } });
  const cards = answer.ok ? await answer.json() : [];
  tasks.forEach((tell, task) => tell(cards.find((card) => card.id === task) ?? null));
}

/** The card of a task, or null if it is not theirs to see. */
export function cardOf(task) {
  const kept = known.get(task);
  if (kept && Date.now() - kept.since < FRESH_MILLIS) {
    return kept.card;
  }
  const card = new Promise((tell) => {
    if (waiting.size === 0) {
      setTimeout(() => {
        const tasks = waiting;
        waiting = new Map();
        ask(tasks).catch(() => tasks.forEach((tellNothing) => tellNothing(null)));
      });
    }
    waiting.set(task, tell);
  });
  known.set(task, { card, since: Date.now() });
  return card;
}
