// Where our own pages are, and which task the address names.
const APP_ROOT = document.querySelector('base').getAttribute('app-root');

export const STAFF = APP_ROOT.replace(/\/camunda$/, '') + '/staff';

export const STYLES = APP_ROOT + '/app/tasklist/ruzhu/tasklist.css';

export function selectedTask() {
  const query = window.location.hash.split('?')[1] || '';
  return new URLSearchParams(query).get('task');
}

export function addressOf(task) {
  return '#/?task=' + encodeURIComponent(task);
}
