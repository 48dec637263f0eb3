/** The markets' tables, held against the forms that ask for their facts. */
package org.ruzhu.portal.precheck.process;
