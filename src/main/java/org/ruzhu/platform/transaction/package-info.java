/** What holds within one transaction of the database. */
package org.ruzhu.platform.transaction;
