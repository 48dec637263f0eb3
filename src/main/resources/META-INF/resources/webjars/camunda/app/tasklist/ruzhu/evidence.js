import { texts } from '../../../lib/ruzhu/language.js';

// Shows the case's evidence beside the form of the selected task, in a frame of our own pages.
const APP_ROOT = document.querySelector('base').getAttribute('app-root');
const STAFF_ROOT = APP_ROOT.replace(/\/camunda$/, '') + '/staff';

const pane = document.createElement('aside');
pane.className = 'ruzhu-evidence';
const frame = document.createElement('iframe');
pane.appendChild(frame);

let shown = null;

function selectedTask() {
  const query = window.location.hash.split('?')[1] || '';
  return new URLSearchParams(query).get('task');
}

function place() {
  const task = document.querySelector('section.task-details .task-card');
  const content = document.querySelector('section.task-details > .content');
  const id = task && content ? selectedTask() : null;
  if (!id) {
    pane.remove();
    shown = null;
    return;
  }
  if (pane.parentNode !== content) {
    content.appendChild(pane);
    shown = null;
  }
  if (shown !== id) {
    shown = id;
    frame.title = texts.evidence;
    frame.src = STAFF_ROOT + '/tasks/' + encodeURIComponent(id) + '/evidence';
  }
}

// Camunda's own login form knows nothing of our login: lead to it.
function loginIsOurs() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.assign(STAFF_ROOT + '/login');
  }
}

function style() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = APP_ROOT + '/app/tasklist/ruzhu/evidence.css';
  document.head.appendChild(link);
}

export default {
  id: 'ruzhu-evidence',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1,
  render: () => {
    style();
    new MutationObserver(place).observe(document.body, { childList: true, subtree: true });
    window.addEventListener('hashchange', () => { loginIsOurs(); place(); });
    new MutationObserver(loginIsOurs).observe(document.body, { childList: true, subtree: false });
    place();
  },
  unmount: () => {}
};
