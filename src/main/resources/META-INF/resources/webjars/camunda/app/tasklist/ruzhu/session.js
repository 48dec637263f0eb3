// When nobody is logged in any more: leads to our login, keeps what was typed in this tab, and comes back to it for whoever
// typed it. Camunda's own login form knows nothing of our login, and what it saves of a form stays in the browser for anybody.
import { texts } from '../../../lib/ruzhu/language.js';
import { part } from './parts.js';
import { addressOf, selectedTask } from './places.js';

const KEPT = 'ruzhu:typed-in-tasklist';

const draftOf = (task) => `camunda-form:${task}`;

let who = null;
let takenUp = null;

function keep() {
  const task = selectedTask();
  const typed = task && localStorage.getItem(draftOf(task));
  if (typed) {
    localStorage.removeItem(draftOf(task));
    sessionStorage.setItem(KEPT, JSON.stringify({ who, task, typed }));
  }
}

function comeBack(staff) {
  who = staff;
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  sessionStorage.removeItem(KEPT);
  if (kept?.who === who) {
    localStorage.setItem(draftOf(kept.task), kept.typed);
    takenUp = kept.task;
    if (selectedTask() !== kept.task) {
      window.location.hash = addressOf(kept.task);
    }
  }
}

/** A form has been filled with what was typed before the login. */
export function takeUp(task) {
  if (task && task === takenUp) {
    takenUp = null;
    localStorage.removeItem(draftOf(task));
    const told = part('p', 'ruzhu-taken-up', texts['session.back']);
    told.setAttribute('role', 'status');
    document.querySelector('.ruzhu-head')?.after(told);
  }
}

export function leadToLogin($rootScope) {
  $rootScope.$watch('authentication.name', (staff) => {
    if (staff && staff !== who) {
      comeBack(staff);
    }
  });
  $rootScope.$on('authentication.login.required', (event) => {
    event.preventDefault();
    // The form saves its draft as it hears of it, which is after this.
    setTimeout(() => {
      keep();
      window.location.reload();
    });
  });
}
