/**
 * What features contribute to pages about cases: a panel on a case's page. Features give
 * theirs, the pages collect them; neither knows the other.
 */
package org.ruzhu.platform.panel;
