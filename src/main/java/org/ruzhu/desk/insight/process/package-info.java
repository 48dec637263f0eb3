/** What the engine's own records say about tasks. */
package org.ruzhu.desk.insight.process;
