// Tells all that a form still lacks at once: in words beside the button, each leading to its field.
import { texts } from '../../../lib/ruzhu/language.js';
import { part } from './parts.js';

const INPUT = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), [tabindex="0"]';

function fields(form) {
  return [...form.querySelectorAll('.fjs-form-field-error')].map((error) => error.closest('.fjs-form-field'));
}

function labelOf(field) {
  const label = field?.querySelector('.fjs-form-field-label')?.cloneNode(true);
  label?.querySelectorAll('.fjs-asterix').forEach((star) => star.remove());
  return label?.textContent.trim() ?? '';
}

// Where several fields have one name, that of their group tells them apart.
function nameOf(field, all) {
  const label = labelOf(field) || texts['form.field'];
  const group = labelOf(field.parentElement.closest('.fjs-form-field-group'));
  return group && all.filter((other) => labelOf(other) === label).length > 1 ? `${group} · ${label}` : label;
}

function lead(field) {
  field.scrollIntoView({ block: 'center' });
  field.querySelector(INPUT)?.focus({ preventScroll: true });
}

export function missing(form) {
  const told = part('div', 'ruzhu-missing');
  told.setAttribute('role', 'alert');

  function list() {
    const lacking = fields(form);
    if (lacking.length === 0) {
      told.remove();
      return;
    }
    const lines = part('ul', '');
    for (const field of lacking) {
      const link = part('button', 'btn btn-link', nameOf(field, lacking));
      link.type = 'button';
      link.addEventListener('click', () => lead(field));
      lines.append(part('li', '', link));
    }
    told.replaceChildren(part('p', '', texts['form.missing'].replace('{0}', lacking.length)), lines);
    form.append(told);
  }

  return {
    tell() {
      // The form draws its errors in its own time.
      setTimeout(() => {
        list();
        if (told.isConnected) {
          lead(fields(form)[0]);
        }
      }, 50);
    },
    forget() {
      if (told.isConnected) {
        setTimeout(list, 50);
      }
    },
    focusFirst: () => form.querySelector('.fjs-container')?.querySelector(INPUT)?.focus()
  };
}
