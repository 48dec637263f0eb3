/** What staff see of a case: the evidence beside a task's form, and the case pages. */
package org.ruzhu.joining.review.web;
