// Says in the staff's language what is wrong with a field: the forms know English alone and have no setting for it.
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

function translatePlaceholders() {
  for (const input of document.querySelectorAll('.fjs-container input[placeholder="Search"]')) {
    input.placeholder = texts['form.search'];
  }
}

function translateErrors() {
  translatePlaceholders();
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
  render: () => new MutationObserver(translateErrors)
    .observe(document.body, { childList: true, subtree: true, characterData: true }),
  unmount: () => {}
};
