// What was typed stays in this tab for whoever typed it: when a form is left, and when nobody is logged in any more, which
// leads to our login and back. Camunda's own login form knows nothing of our login, and what it saves of a form stays in the
// browser for anybody.
import { texts } from '../../../lib/ruzhu/language.js';
import { part } from './parts.js';
import { addressOf, selectedTask } from './places.js';

const LEFT = 'ruzhu:left-in-tasklist';

const draftOf = (task) => `camunda-form:${task}`;

const keptOf = (task) => `ruzhu:typed-in-tasklist:${task}`;

let who = null;
let takenUp = null;

function keep(task) {
  const typed = localStorage.getItem(draftOf(task));
  if (typed) {
    localStorage.removeItem(draftOf(task));
    sessionStorage.setItem(keptOf(task), JSON.stringify({ who, typed }));
  }
  return typed;
}

function comeBack(staff) {
  who = staff;
  const left = JSON.parse(sessionStorage.getItem(LEFT) ?? 'null');
  sessionStorage.removeItem(LEFT);
  if (left?.who === who && selectedTask() !== left.task) {
    window.location.hash = addressOf(left.task);
  }
}

/** Lets a form begin with what was typed in it before. */
function bringBack(task) {
  const kept = JSON.parse(sessionStorage.getItem(keptOf(task)) ?? 'null');
  sessionStorage.removeItem(keptOf(task));
  if (kept?.who === who) {
    localStorage.setItem(draftOf(task), kept.typed);
    takenUp = task;
  }
}

/** A form has been filled with what was typed before. */
function takeUp(task) {
  if (task === takenUp) {
    takenUp = null;
    localStorage.removeItem(draftOf(task));
    const told = part('p', 'ruzhu-taken-up', texts['session.back']);
    told.setAttribute('role', 'status');
    document.querySelector('.ruzhu-head')?.after(told);
  }
}

/** Watches over what is typed in the form of a task. */
export function keepingTyped(form, task) {
  const { notifyFormDirty, registerSaveHandler } = form;
  let typed = false;
  let save = () => {};

  function leave() {
    if (typed) {
      save();
      keep(task);
    }
  }

  form.registerSaveHandler = (handler) => {
    save = handler;
    registerSaveHandler.call(form, handler);
  };
  form.notifyFormDirty = (dirty) => {
    typed = dirty;
    notifyFormDirty.call(form, dirty);
  };
  bringBack(task);
  window.addEventListener('pagehide', leave);
  return {
    ready: () => takeUp(task),
    done: () => {
      typed = false;
    },
    leave() {
      window.removeEventListener('pagehide', leave);
      leave();
    }
  };
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
      const task = selectedTask();
      if (task && keep(task)) {
        sessionStorage.setItem(LEFT, JSON.stringify({ who, task }));
      }
      window.location.reload();
    });
  });
}
