// Replaces Tasklist's own config.js: the same shortcuts, the staff's language, and the evidence beside the form.
import { calendar, locales, texts } from '../../../lib/ruzhu/language.js';

export default {
  app: { vendor: texts.vendor, name: texts.tasklist },
  locales,
  requireJsConfig: calendar,
  customScripts: ['ruzhu/evidence', 'ruzhu/form-messages', 'ruzhu/queues'],
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: texts['shortcuts.claimTask'] },
    focusFilter: { key: 'ctrl+shift+f', description: texts['shortcuts.focusFilter'] },
    focusList: { key: 'ctrl+alt+l', description: texts['shortcuts.focusList'] },
    focusForm: { key: 'ctrl+alt+f', description: texts['shortcuts.focusForm'] },
    startProcess: { key: 'ctrl+alt+p', description: texts['shortcuts.startProcess'] }
  }
};
