// Says that a task is done, and leads to the next one of the list.
import { texts } from '../../../lib/ruzhu/language.js';
import { cardOf } from './card-file.js';
import { part } from './parts.js';
import { addressOf, selectedTask, STAFF } from './places.js';

const done = part('section', 'ruzhu-done');
done.setAttribute('role', 'status');

function named(card) {
  return [card.name, card.company, card.caseId].filter(Boolean).join(' · ');
}

function tasksOfList() {
  return [...document.querySelectorAll('ol.tasks-list li.task h4 a')]
    .map((link) => new URLSearchParams(link.getAttribute('href').split('?')[1]).get('task'));
}

async function offer(finished) {
  const link = part('a', 'btn btn-primary');
  const next = tasksOfList().find((task) => task !== finished.id);
  const card = next ? await cardOf(next) : null;
  link.href = card ? addressOf(next) : `${STAFF}/queues`;
  link.textContent = card ? texts['next.offer'].replace('{0}', named(card)) : texts['next.queues'];
  done.replaceChildren(part('p', '', texts['next.done'].replace('{0}', named(finished))), part('p', '', link));
  return link;
}

function leaveWithTheNext() {
  if (selectedTask()) {
    done.remove();
    window.removeEventListener('hashchange', leaveWithTheNext);
  }
}

export async function offerNext(finished) {
  const content = document.querySelector('section.task-details > .content');
  if (!finished || !content) {
    return;
  }
  const link = await offer(finished);
  content.prepend(done);
  link.focus();
  window.addEventListener('hashchange', leaveWithTheNext);
}
