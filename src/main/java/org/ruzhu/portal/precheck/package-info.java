/**
 * Where somebody would qualify and what it would cost, answered without keeping anything.
 */
package org.ruzhu.portal.precheck;
