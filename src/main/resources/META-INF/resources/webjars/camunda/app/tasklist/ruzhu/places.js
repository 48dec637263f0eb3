// Where our own pages are, and which task the address names.
const APP_ROOT = document.querySelector('base').getAttribute('app-root');

export const STAFF = APP_ROOT.replace(/\/camunda$/, '') + '/staff';

export const STYLES = APP_ROOT + '/app/tasklist/ruzhu/tasklist.css';

function query() {
  return new URLSearchParams(window.location.hash.split('?')[1] || '');
}

export function selectedTask() {
  return query().get('task');
}

/** Of a task in the list that is chosen: without it Tasklist turns to the first list, and drops what is not in it. */
export function addressOf(task) {
  const next = query();
  next.set('task', task);
  return '#/?' + next;
}
