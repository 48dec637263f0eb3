/** Camunda Forms outside Tasklist: read, checked on the server, and kept as drafts. */
package org.ruzhu.platform.form;
