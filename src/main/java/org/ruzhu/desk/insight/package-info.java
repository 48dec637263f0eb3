/**
 * What staff find out over many cases and over a long time: search, figures, histories.
 */
package org.ruzhu.desk.insight;
