// Dates are shown and picked in the markets' zone, wherever the browser is.
import { aroundLink } from './around.js';

const MARKETS = '+08:00';

const IN_A_ZONE = /(Z|[+-]\d\d:?\d\d)$/;

/** A date that is written without a zone is one of the markets', and one that is picked stands as it was picked. */
function reckoning(moment) {
  return (when) => {
    if (when instanceof Date) {
      return moment(when);
    }
    return typeof when === 'string' && !IN_A_ZONE.test(when) ? moment.utc(when).utcOffset(MARKETS, true) : moment(when).utcOffset(MARKETS);
  };
}

function written(format) {
  return ['moment', (moment) => {
    const reckon = reckoning(moment);
    return (when) => when ? reckon(when).format(format) : when;
  }];
}

function shown(moment, camDateFormat) {
  const reckon = reckoning(moment);
  return (when, format) => when ? reckon(when).format(camDateFormat(format)) : '';
}

/** A date that is not set yet is picked from what the markets' clocks show now. */
function beginningNow(directives, moment) {
  return aroundLink(directives, (scope, link) => {
    link();
    scope.$watch('editing', (editing) => {
      if (editing && !scope.varValue && scope.formData && scope.varType === 'datetime') {
        scope.formData.dateValue = new Date(moment().utcOffset(MARKETS).format('YYYY-MM-DDTHH:mm:00'));
      }
    });
  });
}

export function reckonAsTheMarkets($provide, angularMomentConfig, moment) {
  $provide.decorator('camDateFilter', ['moment', 'camDateFormat', shown]);
  $provide.decorator('fixDate', written('YYYY-MM-DDTHH:mm:ss.SSSZZ'));
  $provide.decorator('unfixDate', written('YYYY-MM-DDTHH:mm:ss'));
  $provide.decorator('camWidgetInlineFieldDirective', ['$delegate', 'moment', beginningNow]);
  angularMomentConfig.preprocess = reckoning(moment);
}
