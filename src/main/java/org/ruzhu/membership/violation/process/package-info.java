/** The violation's part in the model Violation. */
package org.ruzhu.membership.violation.process;
