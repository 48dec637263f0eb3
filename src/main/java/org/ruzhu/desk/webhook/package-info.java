/** Tells a marketplace's own systems of the milestones of cases, signed and again. */
package org.ruzhu.desk.webhook;
