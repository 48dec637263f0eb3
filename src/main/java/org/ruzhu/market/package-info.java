/**
 * A market's rules as data: its categories, promises, agreements, deposit account and
 * notice channels.
 */
package org.ruzhu.market;
