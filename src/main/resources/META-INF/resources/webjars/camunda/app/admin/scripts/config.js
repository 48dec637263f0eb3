// Replaces Admin's own config.js: the staff's language.
import { calendar, locales, texts } from '../../../lib/ruzhu/language.js';

export default {
  app: { vendor: texts.vendor, name: texts.admin },
  locales,
  requireJsConfig: calendar,
  disableWelcomeMessage: true
};
