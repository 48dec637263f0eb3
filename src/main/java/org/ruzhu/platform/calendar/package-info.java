/** China's working days: weekends, statutory holidays and make-up working days (调休). */
package org.ruzhu.platform.calendar;
