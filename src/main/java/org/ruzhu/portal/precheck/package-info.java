/**
 * The pre-check: where somebody would qualify and what it would cost. Nothing is stored.
 */
package org.ruzhu.portal.precheck;
