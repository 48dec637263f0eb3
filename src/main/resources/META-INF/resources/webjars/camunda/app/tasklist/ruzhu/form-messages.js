// Says in the staff's language what is wrong with a field, and what the buttons of diagrams and calendars do: they know
// English alone and have no setting for it.
import { texts } from '../../../lib/ruzhu/language.js';

const MESSAGES = [
  [/^Field is required\.$/, texts['form.required']],
  [/^Field must have minimum length of (.+)\.$/, texts['form.tooShort']],
  [/^Field must have maximum length of (.+)\.$/, texts['form.tooLong']],
  [/^Field must have minimum value of (.+)\.$/, texts['form.tooSmall']],
  [/^Field must have maximum value of (.+)\.$/, texts['form.tooLarge']],
  [/^Field must match pattern .+\.$/, texts['form.wrongFormat']],
  [/^Field must be a valid email\.$/, texts['form.notAnEmail']],
  [/^Field must be a valid +international phone number\./, texts['form.notAPhone']],
  [/^Value is not a number\.$/, texts['form.notANumber']]
];

function translate(node) {
  for (const [english, ours] of MESSAGES) {
    const found = node.data.match(english);
    if (found) {
      node.data = ours.replace('{0}', found[1]);
      return;
    }
  }
}

const BUTTONS = new Map([
  ['zoom in', texts['diagram.in']],
  ['zoom out', texts['diagram.out']],
  ['reset zoom', texts['diagram.whole']],
  ['previous', texts['picker.previous']],
  ['next', texts['picker.next']],
  ['HH', texts['picker.hours']],
  ['MM', texts['picker.minutes']],
  ['Search', texts['form.search']]
]);

function rename(where, name) {
  for (const element of document.querySelectorAll(where)) {
    const ours = BUTTONS.get(element[name]);
    if (ours && ours !== element[name]) {
      element[name] = ours;
    }
  }
}

function renameButtons() {
  rename('.navigation button', 'title');
  rename('.uib-daypicker .sr-only, .uib-monthpicker .sr-only, .uib-yearpicker .sr-only', 'textContent');
  rename('.uib-timepicker input, .fjs-container input', 'placeholder');
}

function translateAll() {
  renameButtons();
  for (const error of document.querySelectorAll('.fjs-form-field-error')) {
    const nodes = document.createTreeWalker(error, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      translate(nodes.currentNode);
    }
  }
}

export default {
  id: 'ruzhu-form-messages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 0,
  render: () => new MutationObserver(translateAll)
    .observe(document.body, { childList: true, subtree: true, characterData: true }),
  unmount: () => {}
};
