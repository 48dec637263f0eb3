/**
 * The agreements of a case: on paper (prepared, sent, returned signed, and confirmed) or
 * signed online.
 */
package org.ruzhu.joining.agreement;
