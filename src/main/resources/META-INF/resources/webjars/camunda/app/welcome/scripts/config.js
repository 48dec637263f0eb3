// Replaces Welcome's own config.js: the staff's language.
import { calendar, locales, texts } from '../../../lib/ruzhu/language.js';

export default {
  app: { vendor: texts.vendor, name: texts.welcome },
  locales,
  requireJsConfig: calendar,
  disableWelcomeMessage: true
};
