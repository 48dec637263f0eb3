/** What the engine makes of an answer that cannot be accepted. */
package org.ruzhu.platform.form.process;
