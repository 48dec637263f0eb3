// Shows the case's evidence beside the form of the selected task, in a frame of our own pages.
import { texts } from '../../../lib/ruzhu/language.js';
import { STAFF } from './places.js';

const pane = document.createElement('aside');
pane.className = 'ruzhu-beside';
pane.setAttribute('aria-label', texts.evidence);

// A page that does not come is not waited for any longer.
const PATIENCE = 10000;

let beside = null;
let frame = null;
let asked = null;
let arrival = Promise.resolve();

// A new frame for each task: one whose address changes leaves steps in the history, and Back would show what was before in it.
function show(task) {
  asked = task;
  frame = document.createElement('iframe');
  frame.title = texts.evidence;
  frame.src = STAFF + '/tasks/' + encodeURIComponent(task) + '/evidence';
  arrival = Promise.race([
    new Promise((arrived) => frame.addEventListener('load', arrived, { once: true })),
    new Promise((given) => setTimeout(given, PATIENCE))
  ]);
  pane.replaceChildren(frame);
}

function place() {
  const content = document.querySelector('section.task-details > .content');
  const task = content && content.querySelector('.task-card') ? beside : null;
  if (!task) {
    pane.remove();
    asked = null;
    return;
  }
  if (pane.parentNode !== content) {
    content.appendChild(pane);
    asked = null;
  }
  if (asked !== task) {
    show(task);
  }
}

/** The task that is shown, whatever the address names meanwhile: what is beside it is its evidence. */
export function showBeside(task) {
  beside = task;
  place();
}

/** The task that is shown; null if there is none. */
export function openTask() {
  return beside;
}

/** The task whose evidence stands on the screen now; empty while there is none, or a page that is of no case. */
export function shownTask() {
  return frame?.contentDocument?.documentElement?.dataset.task ?? '';
}

/** Does something as soon as the evidence that is on its way stands there. */
export function onceShown(done) {
  arrival.then(done);
}

/** Brings the evidence of the task back, whatever the frame shows. */
export function showAgain() {
  asked = null;
  place();
}

export function keepBeside() {
  new MutationObserver(place).observe(document.body, { childList: true, subtree: true });
  place();
}
