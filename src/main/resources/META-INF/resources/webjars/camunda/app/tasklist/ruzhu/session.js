// What was typed stays in this tab for whoever typed it: when a form is left, and when nobody is logged in any more, which
// leads to our login and back. Camunda's own login form knows nothing of our login, and what it saves of a form stays in the
// browser for anybody.
import { texts } from '../../../lib/ruzhu/language.js';
import { part } from './parts.js';
import { addressOf, selectedTask } from './places.js';

const LEFT = 'ruzhu:left-in-tasklist';

const draftOf = (task) => `camunda-form:${task}`;

// What a person does in a form; a form that puts its own values in order does none of it.
const BY_HAND = ['input', 'click', 'keydown'];

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
  if (left?.who === who) {
    sessionStorage.removeItem(LEFT);
    if (selectedTask() !== left.task) {
      window.location.hash = addressOf(left.task);
    }
  }
}

/** Lets a form begin with what was typed in it before. */
function bringBack(task) {
  const kept = JSON.parse(sessionStorage.getItem(keptOf(task)) ?? 'null');
  if (kept?.who === who) {
    sessionStorage.removeItem(keptOf(task));
    localStorage.setItem(draftOf(task), kept.typed);
    takenUp = task;
  }
}

/** Whether a form has been filled with what was typed before; it then says so. */
function takeUp(task) {
  const back = task === takenUp;
  if (back) {
    takenUp = null;
    localStorage.removeItem(draftOf(task));
    const told = part('p', 'ruzhu-taken-up', texts['session.back']);
    told.setAttribute('role', 'status');
    document.querySelector('.ruzhu-head')?.after(told);
  }
  return back;
}

/** Watches over what is typed in the form of a task. */
export function keepingTyped(form, task) {
  const { notifyFormDirty, registerSaveHandler } = form;
  let touched = false;
  let typed = false;
  let save = () => {};

  function touch({ target }) {
    touched ||= target instanceof Element && target.closest('form.fjs-form') !== null;
  }

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
    typed = dirty && touched;
    notifyFormDirty.call(form, dirty);
  };
  bringBack(task);
  BY_HAND.forEach((kind) => document.addEventListener(kind, touch, true));
  window.addEventListener('pagehide', leave);
  return {
    ready() {
      if (takeUp(task)) {
        touched = true;
        typed = true;
      }
    },
    done: () => {
      typed = false;
    },
    leave() {
      BY_HAND.forEach((kind) => document.removeEventListener(kind, touch, true));
      window.removeEventListener('pagehide', leave);
      document.querySelectorAll('.ruzhu-taken-up').forEach((told) => told.remove());
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
      if (task) {
        sessionStorage.setItem(LEFT, JSON.stringify({ who, task, typed: Boolean(keep(task)) }));
      }
      window.location.reload();
    });
  });
}
