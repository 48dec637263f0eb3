/** Notices and the engine: which node tells what, and the job that delivers. */
package org.ruzhu.platform.notice.process;
