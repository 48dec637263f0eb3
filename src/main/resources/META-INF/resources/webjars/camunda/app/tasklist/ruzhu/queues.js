import { texts } from '../../../lib/ruzhu/language.js';

// Leads from Tasklist to the page on which staff take the next task and hand tasks on.
const QUEUES = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + '/staff/queues';

export default {
  id: 'ruzhu-queues',
  pluginPoint: 'tasklist.navbar.action',
  priority: 300,
  render: (container) => {
    const link = document.createElement('a');
    link.href = QUEUES;
    link.textContent = texts.queues;
    container.appendChild(link);
  },
  unmount: () => {}
};
