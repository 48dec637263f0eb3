/** The agreement's part in the model Sign. */
package org.ruzhu.joining.agreement.process;
