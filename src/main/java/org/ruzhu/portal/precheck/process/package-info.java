/** The check of the markets' tables against the forms that ask for their facts. */
package org.ruzhu.portal.precheck.process;
