/** JSON as it is kept in columns. */
package org.ruzhu.platform.json;
