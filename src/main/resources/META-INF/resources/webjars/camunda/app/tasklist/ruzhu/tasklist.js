// What Tasklist does otherwise here: a module of ours beside Camunda's own, by the services and directives that they name.
import { texts } from '../../../lib/ruzhu/language.js';
import { aroundLink } from './around.js';
import { cardOf } from './card-file.js';
import { keepBeside, onceShown, openTask, showAgain, showBeside, shownTask } from './evidence.js';
import { headOf } from './head.js';
import { missing } from './missing.js';
import { offerNext } from './next.js';
import { selectedTask, STYLES } from './places.js';
import { keepingTyped, leadToLogin } from './session.js';
import { sayingWhatWentWrong, sayPlainly } from './words.js';
import { reckonAsTheMarkets } from './zone.js';

const MODULE = 'ruzhu.tasklist';

// A task and a process begin in the models alone, notes stand beside the evidence, and our card says more than the variables.
// A task's history is that of its case: the engine keeps none of its own. What is written about a step is for process owners.
export const excluded = [
  'tasklist.navbar.action:start-process-action',
  'tasklist.navbar.action:create-task-action',
  'tasklist.task.action:task-action-comment',
  'tasklist.task.detail:task-detail-history',
  'tasklist.task.detail:task-detail-description',
  'tasklist.card:tasklist-card-variables'
].join(',');

const SUBMISSION = /(^|\/)task\/[^/]+\/submit-form$/;

const READING = ['get', 'load'];

// So many milliseconds after a step to another address it is followed.
const SETTLED = 300;

function speaking(HttpClient) {
  for (const method of [...READING, 'post', 'put', 'del']) {
    const send = HttpClient.prototype[method];
    HttpClient.prototype[method] = function (path, options = {}) {
      const sent = { ...options };
      const sends = !READING.includes(method);
      if (method === 'post' && SUBMISSION.test(path)) {
        // The server compares it with the task that is answered.
        sent.headers = { ...options.headers, 'Ruzhu-Evidence-Of': shownTask() };
      }
      return sayingWhatWentWrong(path, sends, sent, () => send.call(this, path, sent));
    };
  }
  return HttpClient;
}

// Camunda takes claiming and giving back away while they are under way, and gives them back only if somebody else has the task then.
// What stands here is what is claimed, whatever the address names: so the evidence is of the same task.
function besideTheTask(directives, Notifications) {
  return aroundLink(directives, (scope, link) => {
    const { errorHandler } = scope;
    scope.errorHandler = () => {
      const tell = errorHandler();
      return (...problem) => {
        scope.submitInProgress = false;
        tell(...problem);
      };
    };
    scope.$watch('task.id', (task, before) => {
      scope.submitInProgress = false;
      showBeside(task ?? null);
      if (task !== before) {
        Notifications.clearAll();
      }
    });
    scope.$on('$destroy', () => showBeside(null));
    link();
  });
}

// Two steps in the history of the browser at once are one too many for Camunda: it stays with the first.
function followingTheAddress($rootScope, $timeout) {
  $rootScope.$on('$locationChangeSuccess', () => $timeout(() => {
    if (openTask() && selectedTask() && openTask() !== selectedTask()) {
      $rootScope.$broadcast('$routeChanged');
    }
  }, SETTLED));
}

function style() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = STYLES;
  document.head.appendChild(link);
}

function namingTheZone() {
  return { restrict: 'A', link: (scope, element) => {
    element[0].querySelector('#footer-timezone').textContent = texts['footer.zone'];
  } };
}

function isOfFields(problem) {
  return problem && !problem.message && Object.values(problem).every(Array.isArray);
}

function answering(Notifications) {
  return {
    restrict: 'A',
    require: 'camTasklistForm',
    link: { pre: (scope, element, attributes, form) => {
      const taskId = () => form.getParams().taskId;
      const notifyValidated = form.notifyFormValidated;
      const notifyInitialized = form.notifyFormInitialized;
      const registerCompletion = form.registerCompletionHandler;
      const found = missing(element[0]);
      const head = headOf(element[0]);
      const typed = keepingTyped(form, taskId());

      // The forms keep the error of a field that is hidden meanwhile until they are checked as a whole, and Tasklist takes the
      // button away as long as there is any. So the button stays, and what is pressed is checked as a whole.
      form.notifyFormValidated = (invalid) => {
        notifyValidated.call(form, invalid && form.getTasklistForm().type !== 'camunda-forms');
        found.forget();
      };
      form.notifyFormInitialized = () => {
        notifyInitialized.call(form);
        typed.ready();
      };
      form.registerCompletionHandler = (complete) => registerCompletion.call(form, (done) => {
        Notifications.clearAll();
        const task = taskId();
        // Once it is done nobody can read it any more.
        const card = cardOf(task);
        onceShown(() => complete((problem, answer) => {
          if (!problem) {
            typed.done();
            card.then(offerNext);
          }
          else if (isOfFields(problem)) {
            found.tell();
            problem.message = texts['form.incomplete'];
          }
          else if (shownTask() !== task) {
            showAgain();
          }
          done(problem, answer);
        }));
      });
      scope.$watch(taskId, head.show);
      // Whoever wrote meanwhile learns from the server why it cannot be sent, not from a button that is dead.
      scope.$watch('taskRemoved', (removed) => {
        if (removed) {
          scope.taskRemoved = false;
          document.querySelector('.task-removed-alert .text-padded').textContent = texts['problem.taskGone'];
        }
      });
      scope.$on('shortcut:focusForm', () => found.focusFirst());
      scope.$on('$destroy', () => {
        head.remove();
        typed.leave();
      });
    } }
  };
}

window.define('ruzhu-tasklist', ['angular'], (angular) => angular.module(MODULE, [])
  .config(['$provide', 'angularMomentConfig', 'moment', ($provide, angularMomentConfig, moment) => {
    $provide.decorator('camAPIHttpClient', ['$delegate', speaking]);
    $provide.decorator('camTasklistTaskMetaDirective', ['$delegate', 'Notifications', besideTheTask]);
    reckonAsTheMarkets($provide, angularMomentConfig, moment);
  }])
  .directive('camTasklistForm', ['Notifications', answering])
  .directive('camWidgetFooter', namingTheZone)
  .run(['$rootScope', '$timeout', 'Notifications', ($rootScope, $timeout, Notifications) => {
    sayPlainly(Notifications);
    style();
    keepBeside();
    leadToLogin($rootScope);
    followingTheAddress($rootScope, $timeout);
  }]));

/** Loads it beside the modules that a configuration has already. */
export function loadedWith(configuration) {
  return { ...configuration, ngDeps: [...configuration.ngDeps, MODULE], deps: [...configuration.deps, 'ruzhu-tasklist'] };
}
