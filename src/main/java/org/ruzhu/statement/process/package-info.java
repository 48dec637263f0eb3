/** The tasks of finance that a statement settles. */
package org.ruzhu.statement.process;
