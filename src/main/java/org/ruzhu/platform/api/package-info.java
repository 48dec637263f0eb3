/** What pages and interfaces share of HTTP: problems, strict reading, downloads. */
package org.ruzhu.platform.api;
