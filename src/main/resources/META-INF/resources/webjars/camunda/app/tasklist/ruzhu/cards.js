// The card of each task in a list: company, case, categories, round, clock and due date.
import { cardOf } from './card-file.js';
import { facts, linkToCase, part } from './parts.js';

export default {
  id: 'ruzhu-card',
  pluginPoint: 'tasklist.card',
  priority: 200,
  render: async (container, { taskId }) => {
    const card = await cardOf(taskId);
    if (!card) {
      return;
    }
    const title = container.closest('li.task')?.querySelector('h4.task a');
    if (title) {
      title.textContent = card.name;
    }
    container.className = 'ruzhu-card';
    container.replaceChildren(part('p', 'ruzhu-of', card.company, card.caseId ? linkToCase(card) : ''), facts(card.facts));
  },
  unmount: () => {}
};
