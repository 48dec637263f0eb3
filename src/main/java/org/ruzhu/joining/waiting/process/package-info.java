/** The model WaitingTask. */
package org.ruzhu.joining.waiting.process;
