// The parts that our cards and heads are made of.
import { STAFF } from './places.js';

export function part(name, style, ...content) {
  const element = document.createElement(name);
  element.className = style;
  element.append(...content);
  return element;
}

export function linkToCase(card) {
  const link = part('a', 'ruzhu-case', card.caseId);
  link.href = `${STAFF}/cases/${encodeURIComponent(card.caseId)}`;
  link.target = '_blank';
  link.rel = 'noopener';
  // The card around it would select the task.
  link.addEventListener('click', (event) => event.stopPropagation());
  return link;
}

export function facts(all) {
  const list = part('dl', 'ruzhu-facts');
  for (const { label, value } of all) {
    list.append(part('div', '', part('dt', '', label), part('dd', '', value)));
  }
  return list;
}
