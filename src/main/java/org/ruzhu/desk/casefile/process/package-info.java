/** The staff's tasks of a case, asked of the engine. */
package org.ruzhu.desk.casefile.process;
