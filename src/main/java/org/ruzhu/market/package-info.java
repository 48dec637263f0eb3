/**
 * A market's rules as data: its categories, promises, agreements, deposit account and
 * notice channels. Stands on platform.
 */
package org.ruzhu.market;
