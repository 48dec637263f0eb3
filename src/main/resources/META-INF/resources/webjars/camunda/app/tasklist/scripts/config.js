// Replaces Tasklist's own config.js: the same shortcuts, the staff's language, and what Tasklist does otherwise here.
import { calendar, locales, texts } from '../../../lib/ruzhu/language.js';
import { excluded, loadedWith } from '../ruzhu/tasklist.js';

document.querySelector('base').setAttribute('cam-exclude-plugins', excluded);

export default {
  app: { vendor: texts.vendor, name: texts.tasklist },
  locales,
  requireJsConfig: loadedWith(calendar),
  customScripts: ['ruzhu/cards', 'ruzhu/form-messages', 'ruzhu/queues'],
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: texts['shortcuts.claimTask'] },
    focusFilter: { key: 'ctrl+shift+f', description: texts['shortcuts.focusFilter'] },
    focusList: { key: 'ctrl+alt+l', description: texts['shortcuts.focusList'] },
    focusForm: { key: 'ctrl+alt+f', description: texts['shortcuts.focusForm'] }
  }
};
