// The calendars in which a date is picked, Angular's and that of the forms: both come with English names alone.
define('ruzhu-calendar', ['angular'], (angular) => {
  const language = document.documentElement.lang;
  const SUNDAY = 1;

  function names(count, options, date) {
    const format = new Intl.DateTimeFormat(language, options);
    return Array.from({ length: count }, (_, index) => format.format(date(index)));
  }

  const days = (length) => names(7, { weekday: length }, (day) => new Date(2023, 0, SUNDAY + day));
  const months = (length) => names(12, { month: length }, (month) => new Date(2023, month, 1));

  function nameDates($locale) {
    Object.assign($locale.DATETIME_FORMATS, {
      DAY: days('long'),
      SHORTDAY: days('short'),
      MONTH: months('long'),
      SHORTMONTH: months('short'),
      STANDALONEMONTH: months('long')
    });
    if (window.flatpickr) {
      window.flatpickr.localize({
        weekdays: { shorthand: days('short'), longhand: days('long') },
        months: { shorthand: months('short'), longhand: months('long') },
        firstDayOfWeek: language === 'zh-CN' ? 1 : 0
      });
    }
  }

  function yearFirst(uibDatepickerConfig) {
    if (language === 'zh-CN') {
      Object.assign(uibDatepickerConfig, { formatDayTitle: 'yyyy年M月', formatMonthTitle: 'yyyy年', startingDay: 1 });
    }
  }

  return angular.module('ruzhu.calendar', ['ui.bootstrap'])
    .config(['uibDatepickerConfig', yearFirst])
    .run(['$locale', nameDates]);
});
