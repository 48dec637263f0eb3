/**
 * How a case becomes a member: the review and the agreements. Stands on provider, market
 * and platform.
 */
package org.ruzhu.joining;
