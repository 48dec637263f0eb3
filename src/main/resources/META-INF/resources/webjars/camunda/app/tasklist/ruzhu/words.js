// Puts into words what went wrong on the way, where no words of our server came along.
import { texts } from '../../../lib/ruzhu/language.js';

const OF_A_TASK = /(^|\/)task\/[^/]+/;

const GONE = 404;

// Which of the things that Tasklist waits for did not come.
const INNER = /^((<|&lt;)\w+(>|&gt;) (<|&lt;)- )+/;

function say(problem, path, sends) {
  if (!problem.status) {
    problem.message = texts['problem.offline'];
  }
  else if (problem.status === GONE && OF_A_TASK.test(path)) {
    problem.message = sends ? texts['problem.taskGone'] : texts['problem.noTask'];
  }
  else if (!problem.response?.body?.message) {
    problem.message = texts['problem.server'].replace('{0}', problem.status);
  }
}

/** Shows what went wrong without the names that Tasklist has for its own parts. */
export function sayPlainly(Notifications) {
  const addError = Notifications.addError;
  Notifications.addError = (problem) => {
    // All of it stands beside the button already.
    if (problem.message === texts['form.incomplete']) {
      return;
    }
    problem.message = problem.message?.replace(INNER, '');
    if (INNER.test(problem.status) || problem.status === problem.message) {
      problem.status = texts['problem'];
    }
    addError.call(Notifications, problem);
  };
}

/** Sends a request. Where there is no answer at all Camunda's client stumbles before it tells whoever asked: so we tell. */
export function sayingWhatWentWrong(path, sends, options, send) {
  const done = options.done;
  let told = false;
  options.done = (problem, ...answer) => {
    told = true;
    if (problem) {
      say(problem, path, sends);
    }
    done?.(problem, ...answer);
  };
  const answer = send();
  answer.then(null, (problem) => {
    if (!told && !problem.status) {
      options.done(problem);
    }
  });
  return answer;
}
