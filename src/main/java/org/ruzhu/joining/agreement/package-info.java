/** The agreement of a case on paper: prepared, sent, returned signed, and confirmed. */
package org.ruzhu.joining.agreement;
