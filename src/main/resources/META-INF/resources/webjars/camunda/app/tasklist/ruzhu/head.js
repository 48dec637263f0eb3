// Names the task, the company and the case above the form, by the task that the form itself is of.
import { texts } from '../../../lib/ruzhu/language.js';
import { cardOf } from './card-file.js';
import { facts, linkToCase, part } from './parts.js';

export function headOf(form) {
  const head = part('header', 'ruzhu-head');
  form.before(head);

  return {
    async show(task) {
      head.replaceChildren();
      const card = task ? await cardOf(task) : null;
      if (card) {
        head.dataset.task = card.id;
        head.replaceChildren(part('h3', '', card.company || card.name),
          part('p', 'ruzhu-of', card.name, card.caseId ? linkToCase(card) : ''), facts(card.facts),
          part('p', 'ruzhu-claim-first', texts['form.claimFirst']));
      }
    },
    remove: () => head.remove()
  };
}
